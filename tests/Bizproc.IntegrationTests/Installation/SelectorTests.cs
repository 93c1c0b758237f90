using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>The application chooses which actions a portal gets, at the start and when the portal installs it.</summary>
public sealed class SelectorTests : IActionSelector
{
    private Func<ActionDefinition, ActionChoice> _choose = static _ => ActionChoice.Deploy;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_installation_deploys_what_is_selected_and_lists_the_rest()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        _choose = static action => action.Kind == ActionKind.Robot ? ActionChoice.Leave : ActionChoice.Deploy;
        await using var application = await StartAsync(portal);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.True(answer.Finishes, answer.Text);
        Assert.Contains("not selected for this portal", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["letter"], portal.Codes());
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task What_is_removed_goes_and_is_neither_orphan_nor_drift()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal);
        var form = await application.CaptureAsync(portal);
        await application.PostAsync(form);
        Assert.Equal(["letter", "letter_robot"], portal.Codes());
        _choose = static action => action.Kind == ActionKind.Robot ? ActionChoice.Remove : ActionChoice.Deploy;

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.True(answer.Finishes, answer.Text);
        Assert.Equal(["letter"], portal.Codes());
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task A_selector_that_fails_deploys_nothing_and_does_not_finish()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        _choose = static _ => throw new InvalidOperationException("the price list is away");
        await using var application = await StartAsync(portal);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.False(answer.Finishes, answer.Text);
        Assert.DoesNotContain("price list", answer.Text, StringComparison.Ordinal);
        Assert.Empty(portal.Codes());
        Assert.Equal(HealthStatus.Unhealthy, (await application.CheckAsync()).Status);
    }

    [Fact]
    public async Task The_start_of_the_host_asks_it_as_well()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        _choose = static action => action.Kind == ActionKind.Activity ? ActionChoice.Leave : ActionChoice.Deploy;
        var store = new MemoryPortalStore();
        await store.PutAsync(new InstalledPortal { MemberId = portal.MemberId, Portal = portal.Address, Tokens = new PortalTokens("admin") });
        await using var application = await InstallingApplication.StartAsync(
            portal, services: services => services.AddSingleton<IActionSelector>(this).AddSingleton<IPortalStore>(store), startup: static _ => { });

        await application.Startup;

        Assert.Equal(["letter_robot"], portal.Codes());
        Assert.Equal(HealthStatus.Healthy, (await application.CheckAsync()).Status);
    }

    public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken)
    {
        foreach (var action in selection.Actions) selection[action] = _choose(action);
        return default;
    }

    private Task<InstallingApplication> StartAsync(EmulatedPortal portal) =>
        InstallingApplication.StartAsync(portal, services: services => services.AddSingleton<IActionSelector>(this));
}
