using Bizproc;
using Bizproc.Configuration;
using Bizproc.Deployment.Breaking;
using Bizproc.Deployment.Status;
using Bizproc.Hosting;
using Bizproc.Incoming.Answering;
using Bizproc.Incoming.Handling;
using Bizproc.Incoming.Memory;
using Bizproc.Incoming.Queueing;
using Bizproc.Incoming.Receiving;
using Bizproc.Incoming.Replying;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Bizproc to an application.</summary>
public static class BizprocServiceCollectionExtensions
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds Bizproc: the portals that installed the application (<see cref="IPortals"/>), and the client of the configured portal
    /// (<see cref="IPortalClient"/>).
    /// </summary>
    /// <remarks>
    /// A registered <see cref="ITokenStore"/> and a registered <see cref="IPortalValues"/> are used. The options are validated when the host
    /// starts.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for adding actions and handlers.</returns>
    public static BizprocBuilder AddBizproc(this IServiceCollection services, Action<BizprocOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<BizprocOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BizprocOptions>, BizprocOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DeploymentStatus>();
        services.TryAddSingleton<BreakingChangeGuard>();
        services.TryAddSingleton<StartupChecks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupChecks>(static provider => provider.GetRequiredService<StartupChecks>()));
        QuietHttpClient(services);
        InstallationServices.Add(services);
        services.TryAddSingleton(static provider => provider.GetRequiredService<PortalProvider>().Portal
            ?? throw new InvalidOperationException("No portal is configured: set BizprocOptions.Portal and AccessToken"));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PrivatePortalsNotice>());
        AddHttpClient(services);
        AddCalls(services);
        return new BizprocBuilder(services);
    }

    private static void AddHttpClient(IServiceCollection services) => services
        .AddHttpClient(PortalClientFactory.HttpClientName)
        // The client lives as long as the application, so its connections must be renewed from time to time.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RedactLoggedHeaders(["Authorization"])
        // PortalLimits limits the time of a request; HttpClient's own limit would end it early.
        .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(static provider => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectCallback = provider.GetRequiredService<PortalConnector>().ConnectAsync,
        });

    /// <summary>
    /// Silences the log category of the HTTP client, which writes eight lines for each request. The rule is the first one, so a rule of the
    /// application for the same category overrides it.
    /// </summary>
    private static void QuietHttpClient(IServiceCollection services) => services.Configure<LoggerFilterOptions>(static options =>
        options.Rules.Insert(0, new LoggerFilterRule(providerName: null, $"System.Net.Http.HttpClient.{PortalClientFactory.HttpClientName}", LogLevel.Warning, filter: null)));

    private static void AddCalls(IServiceCollection services)
    {
        services.TryAddSingleton<PortalDirectory>();
        services.TryAddSingleton<MovedPortals>();
        services.TryAddSingleton<IPortals, KnownPortals>();
        services.TryAddSingleton<TokenPinning>();
        services.TryAddSingleton<CallAuthenticator>();
        services.TryAddSingleton<CallTargets>();
        services.TryAddSingleton<KeepingStatus>();
        services.TryAddSingleton<CallBounds>();
        services.TryAddSingleton<CallLines>();
        services.TryAddSingleton<CallLedger>();
        services.TryAddSingleton<MemoryOutbox>();
        services.TryAddSingleton<MemoryEngine>();
        services.TryAddSingleton<ICallIntake>(static provider => provider.GetService<ISeenCalls>() is null
            ? provider.GetRequiredService<MemoryEngine>()
            : ActivatorUtilities.CreateInstance<RememberingIntake>(provider));
        services.TryAddSingleton<IReplyOutbox>(static provider => provider.GetRequiredService<MemoryOutbox>());
        services.TryAddSingleton<FormatDoubts>();
        services.TryAddSingleton<PortalFormatBook>();
        services.TryAddSingleton<ICallMonitor, MemoryMonitor>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, QueueMetrics>());
        services.TryAddSingleton<FailureJudge>();
        services.TryAddSingleton<ICallProcessor, CallProcessor>();
        services.TryAddSingleton<ReplyJudge>();
        services.TryAddSingleton<IReplySender, ReplySender>();
        services.TryAddSingleton<IWorkflowAnswers, KeptAnswers>();
        services.TryAddSingleton<UnknownPortals>();
        services.TryAddSingleton<BodyBudget>();
        services.TryAddSingleton<CallReceiver>();
        services.TryAddSingleton(static provider => new BizprocReceiver(
            provider.GetRequiredService<CallReceiver>(),
            provider.GetRequiredService<InstallationReceiver>(),
            provider.GetRequiredService<ICallProcessor>(),
            provider.GetRequiredService<IReplySender>(),
            provider.GetRequiredService<CallTargets>(),
            provider.GetRequiredService<IOptions<BizprocOptions>>()));
    }
}
