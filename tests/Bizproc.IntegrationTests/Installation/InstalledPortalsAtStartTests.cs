using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>A host that starts with portals on which the application is installed.</summary>
public sealed class InstalledPortalsAtStartTests : IAsyncLifetime
{
    private const string Known = "a-token-that-portals-know-4f1e9d7c";

    private readonly MemoryPortalStore _store = new();
    private EmulatedPortal _one = null!;
    private EmulatedPortal _other = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _other = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _one.AddToken(Known);
        _other.AddToken(Known);
        await KeepAsync(_one, Known);
        await KeepAsync(_other, Known);
    }

    [Fact]
    public async Task All_of_them_are_brought_in_line()
    {
        await using var application = await StartAsync();

        await application.Startup;

        Assert.Equal(["letter", "letter_robot"], _one.Codes());
        Assert.Equal(["letter", "letter_robot"], _other.Codes());
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task The_worst_one_is_named_until_an_installation_mends_it()
    {
        await KeepAsync(_other, "unknown-token");
        await using var application = await StartAsync();
        await application.Startup;

        Assert.Equal(["letter", "letter_robot"], _one.Codes());
        var health = await application.CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.StartsWith($"failed: {_other.Address} ", health.Description, StringComparison.Ordinal);

        await _other.InstallAsync(application.InstallUrl, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task One_that_is_forgotten_while_it_is_tried_again_is_no_trouble_any_more()
    {
        _other.AddFault(new PortalFault(FaultKind.Status500) { Times = 100_000 });
        await using var application = await StartAsync(TimeSpan.Zero);
        await Eventually.TrueAsync(() => application.Log.Of("Retrying").Count > 0);

        await _store.RemoveAsync(_other.MemberId, TestContext.Current.CancellationToken);
        await application.Startup;

        Assert.Empty(_other.Codes());
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task A_portal_of_the_options_that_is_kept_under_an_old_address_is_one_portal()
    {
        await _store.PutAsync(new InstalledPortal { MemberId = _one.MemberId, Portal = new Uri("http://127.0.0.1:9/"), Tokens = new PortalTokens(Known) });
        await using var application = await InstallingApplication.StartAsync(
            _one,
            options => (options.Portal, options.AccessToken, options.MemberId) = (_one.Address, Known, _one.MemberId),
            services: services => services.AddSingleton<IPortalStore>(_store),
            startup: static _ => { });

        await application.Startup.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Contains(" 2 ", Assert.Single(application.Log.Of("Looking")), StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task Without_any_there_is_nothing_to_do()
    {
        await _store.RemoveAsync(_one.MemberId, TestContext.Current.CancellationToken);
        await _store.RemoveAsync(_other.MemberId, TestContext.Current.CancellationToken);
        await using var application = await StartAsync();

        await application.Startup;

        Assert.Single(application.Log.Of("NoPortal"));
        Assert.Equal("not looked at", (await application.CheckAsync()).Description);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    private Task<InstallingApplication> StartAsync(TimeSpan? wait = null) => InstallingApplication.StartAsync(
        _one,
        options => options.AuthorizationServers.Add(_other.Address),
        services: services => services.AddSingleton<IPortalStore>(_store),
        startup: options => options.FirstRetryDelay = options.MaxRetryDelay = wait ?? options.MaxRetryDelay);

    private Task KeepAsync(EmulatedPortal portal, string token) =>
        _store.PutAsync(new InstalledPortal { MemberId = portal.MemberId, Portal = portal.Address, Tokens = new PortalTokens(token) });
}
