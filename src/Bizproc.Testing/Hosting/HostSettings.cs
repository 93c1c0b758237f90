using Bizproc.Emulator;
using Bizproc.Incoming.Handling;
using Bizproc.Installation.Clients;
using Bizproc.Testing.Calls;
using Bizproc.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.Testing.Hosting;

/// <summary>Sets what the application needs to work with an emulated portal.</summary>
/// <param name="portal">The portal.</param>
/// <param name="options">The options of the test.</param>
/// <param name="publicUrl">The address of the application.</param>
/// <param name="folder">The folder of the application's database.</param>
internal sealed class HostSettings(EmulatedPortal portal, BizprocTestOptions options, Uri publicUrl, string folder)
{
    private const string Section = "Bizproc";

    /// <summary>The time that a handler has to end when the test is over. By default a host waits for 30 seconds, and a handler that never ends takes them all.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(1);

    public LogKeeper Log { get; } = new();

    public CallWatch Calls { get; } = new();

    private bool HasToken => options.Installation == TestInstallation.Token;

    /// <summary>Applies the settings. Those of the test come last, so they win.</summary>
    public void Apply(IWebHostBuilder builder)
    {
        KeyValuePair<string, string?>[] settings = [.. Settings(), .. options.Configuration];

        // Twice: the first way reaches code that reads the configuration before the application is built, the second one wins over its files.
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
        builder.ConfigureTestServices(Change);
        options.ConfigureWebHost?.Invoke(builder);
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        yield return new($"{Section}:{nameof(BizprocOptions.PublicUrl)}", publicUrl.ToString());
        yield return new($"{Section}:{nameof(BizprocOptions.ClientId)}", options.Application);
        yield return new($"{Section}:{nameof(BizprocOptions.ClientSecret)}", EmulatedPortal.GetClientSecret(options.Application));
        yield return new($"{Section}:{nameof(BizprocOptions.AuthorizationServer)}", portal.AuthorizationServer.ToString());
        yield return new($"{Section}:{nameof(BizprocOptions.AllowPrivatePortals)}", "true");
        yield return new($"{Section}:Durable:File", Path.Join(folder, "bizproc.db"));
        if (!HasToken) yield break;

        yield return new($"{Section}:{nameof(BizprocOptions.Portal)}", portal.Address.ToString());
        yield return new($"{Section}:{nameof(BizprocOptions.MemberId)}", portal.MemberId);
        yield return new($"{Section}:{nameof(BizprocOptions.AccessToken)}", Token());
        yield return new($"{Section}:{nameof(BizprocOptions.ApplicationToken)}", portal.GetApplicationToken(options.Application));
    }

    private void Change(IServiceCollection services)
    {
        // Also for an application that sets its options in code.
        services.PostConfigure<BizprocOptions>(SetOptions);
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddSingleton<IHandledActions>(Calls);
        services.Configure<HostOptions>(static host => host.ShutdownTimeout = LongestStop);
        services.AddHttpClient(PortalClientFactory.HttpClientName).ConfigurePrimaryHttpMessageHandler(portal.CreateHandler);
        if (services.LastOrDefault(static service => service.ServiceType == typeof(ICallProcessor)) is { } processor) Watch(services, processor);
        options.ConfigureServices?.Invoke(services);
    }

    private void Watch(IServiceCollection services, ServiceDescriptor processor)
    {
        services.Remove(processor);
        services.AddSingleton<ICallProcessor>(provider => new WatchedProcessor(Create(provider), Calls));

        ICallProcessor Create(IServiceProvider provider) => (ICallProcessor)(processor.ImplementationInstance
            ?? processor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, processor.ImplementationType!));
    }

    private void SetOptions(BizprocOptions bizproc)
    {
        bizproc.PublicUrl = publicUrl;
        bizproc.ClientId = options.Application;
        bizproc.ClientSecret = EmulatedPortal.GetClientSecret(options.Application);
        bizproc.AuthorizationServer = portal.AuthorizationServer;
        bizproc.AuthorizationServers.Clear();
        bizproc.AllowPrivatePortals = true;
        bizproc.Portal = HasToken ? portal.Address : null;
        bizproc.AccessToken = HasToken ? Token() : null;
        bizproc.RefreshToken = null;
        bizproc.MemberId = HasToken ? portal.MemberId : null;
        bizproc.ApplicationToken = HasToken ? portal.GetApplicationToken(options.Application) : null;

        // An emulated portal has no limit of requests by default, so a test need not keep to one.
        bizproc.Limits = bizproc.Limits with { Burst = 0 };
    }

    /// <summary>Gets a token of an administrator, which belongs to the application.</summary>
    private string Token()
    {
        string token = $"admin@{options.Application}";
        portal.AddToken(token, application: options.Application);
        return token;
    }
}
