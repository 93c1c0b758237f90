using System.Collections.Concurrent;
using Bizproc.IntegrationTests.Payloads.Declarations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.IntegrationTests.Renewals;

/// <summary>One of several instances of an application. Each has its own services, and all share the store of the portals.</summary>
internal sealed class Instance : IDisposable
{
    private readonly IHost _host;
    private readonly ConcurrentQueue<Uri> _renewals = [];

    /// <param name="store">The shared store.</param>
    /// <param name="time">The clock of the instance's machine.</param>
    public Instance(IPortalStore store, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store).AddSingleton(time ?? TimeProvider.System);
        builder.Services
            .AddBizproc(static options =>
            {
                options.PublicUrl = new Uri("https://app.example.com");
                options.ClientId = "app.1";
                options.ClientSecret = "secret.1";
                options.AllowPrivatePortals = true;
                options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 1, Timeout = TimeSpan.FromHours(20) };
            })
            .AddActions(ActionDefinition.GetAll<ExcludeBox>());
        builder.Services.AddHttpClient("Bizproc").AddHttpMessageHandler(() => new Watch(this));
        _host = builder.Build();
    }

    /// <summary>The authorisation servers that the instance asked for new tokens.</summary>
    public IReadOnlyCollection<Uri> Renewals => _renewals;

    /// <summary>A function that runs between the answer of an authorisation server and its arrival.</summary>
    public Func<Task> BeforeAnswer { get; set; } = static () => Task.CompletedTask;

    /// <summary>Makes a call that needs a valid token.</summary>
    public async Task CallAsync(EmulatedPortal portal)
    {
        var client = await _host.Services.GetRequiredService<IPortals>().GetAsync(portal.MemberId, TestContext.Current.CancellationToken);
        await client.CallAsync("app.info", cancellationToken: TestContext.Current.CancellationToken);
    }

    public void Dispose() => _host.Dispose();

    private sealed class Watch(Instance instance) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isRenewal = request.RequestUri!.AbsolutePath == "/oauth/token/";
            if (isRenewal) instance._renewals.Enqueue(new Uri(request.RequestUri.GetLeftPart(UriPartial.Authority)));

            var response = await base.SendAsync(request, cancellationToken);
            if (isRenewal) await instance.BeforeAnswer().WaitAsync(cancellationToken);
            return response;
        }
    }
}
