using System.Diagnostics;
using System.Globalization;
using Bizproc.IntegrationTests.Payloads.Declarations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>Many portals, of which some take a call and never answer. The other portals do not wait for them.</summary>
[Trait("Category", "Slow")]
public sealed class HangingPortalsTests(ITestOutputHelper output)
{
    private const int Portals = 200;
    private const int Hanging = 50;

    /// <summary>The time limit of a check, in seconds. The library's default is 10 s; a manual run may set it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("BIZPROC_LOOK_SECONDS") ?? "1", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Those_that_live_are_in_line_within_a_minute()
    {
        var log = new FakeLogCollector();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log)).SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton<IPortalStore>(new ManyPortals()).AddSingleton<IActionSelector, LeavesAll>();
        builder.Services
            .AddBizproc(static options =>
            {
                options.PublicUrl = new Uri("https://app.example.com");
                options.ClientId = "app.1";
                options.ClientSecret = "secret.1";
            })
            .AddActions(ActionDefinition.GetAll<ExcludeBox>())
            .UpdateAtStartup(static startup => startup.LookTimeout = Look);
        builder.Services.AddHttpClient("Bizproc").ConfigurePrimaryHttpMessageHandler(static () => new SomeHang());
        using var host = builder.Build();
        var watch = Stopwatch.StartNew();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => log.Of("Deployed").Count >= Portals - Hanging, limit: TimeSpan.FromMinutes(1));

        int inLine = log.Of("Deployed").Count;
        output.WriteLine($"{inLine} of {Portals - Hanging} in line after {watch.Elapsed.TotalSeconds:0.0} s, {log.Lines.Count(static line => line.Is("Silent"))} named");
        Assert.Equal(Portals - Hanging, inLine);
        Assert.Contains(log.Lines, static line => line.Is("Looking") && line.Text.Contains("200", StringComparison.Ordinal));
        await host.StopAsync(CancellationToken.None);
    }

    /// <summary>Makes portals with a number below the given count hang: they accept a call and never answer. The portals come in any order.</summary>
    private sealed class SomeHang : HttpMessageHandler
    {
        private const string Nothing = """{"result":{"result":[[],[],"",{"INSTALLED":true}],"result_error":[],"result_total":[],"result_next":[],"result_time":[]}}""";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (int.Parse(request.RequestUri!.Host.Split('.')[0][1..], CultureInfo.InvariantCulture) < Hanging) await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage { Content = new StringContent(Nothing, System.Text.Encoding.UTF8, "application/json") };
        }
    }

    /// <summary>Selects no action for any portal, so that checking the portal is the only work.</summary>
    private sealed class LeavesAll : IActionSelector
    {
        public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken)
        {
            selection.Set(static _ => true, ActionChoice.Leave);
            return default;
        }
    }

    private sealed class ManyPortals : IPortalStore
    {
        private readonly InstalledPortal[] _portals =
        [
            .. Enumerable.Range(0, Portals).Select(static i => new InstalledPortal
            {
                MemberId = $"member{i}",
                Portal = new Uri($"https://p{i}.example.com/"),
                Tokens = new PortalTokens("token-4f1e9d7c2b8a6053", "refresh-4f1e9d7c2b8a6053"),
            }),
        ];

        public ManyPortals() => new Random(1).Shuffle(_portals);

        public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => new(_portals.FirstOrDefault(portal => portal.MemberId == memberId));

        public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => new(true);

        public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => default;

        public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => _portals.ToAsyncEnumerable();
    }
}
