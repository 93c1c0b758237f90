using Bizproc.IntegrationTests.Deployments;
using Bizproc.IntegrationTests.Installation;
using Bizproc.IntegrationTests.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.IntegrationTests.Compatibility;

/// <summary>A change by which saved workflows lose something, known from the baseline that is embedded into the assembly of the action.</summary>
public sealed class BreakingChangeTests
{
    private const string Gone = "Property 'sum' of 'send_invoice' is gone: saved steps lose the value that customers entered";

    private static readonly ActionDefinition s_before = new DeclaredAction("send_invoice") { Input = "sum" };
    private static readonly ActionDefinition s_now = ActionDefinition.GetFirst<SendInvoice>();

    [Fact]
    public async Task It_is_deployed_at_startup_with_a_warning()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [s_now]);

        await host.Startup;

        Assert.Equal("total", KeyOn(test.Portal));
        Assert.Contains(Gone, Assert.Single(host.Log.Lines, static line => line.Is("Breaks")).Text, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await host.CheckAsync()).Status);
    }

    [Fact]
    public async Task Refused_at_startup_it_leaves_the_portal_as_it_is_and_fails_clearly()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [s_now], static startup => startup.StopHostOnFailure = true, static options => options.BreakingChanges = BreakingChangePolicy.Refuse);

        await host.Startup;

        Assert.Equal("sum", KeyOn(test.Portal));
        Assert.Contains(Gone, Assert.Single(host.Log.Lines, static line => line.Is("Incomplete")).Text, StringComparison.Ordinal);
        var health = await host.CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains(Gone, health.Description, StringComparison.Ordinal);
        Assert.Contains("or set BizprocOptions.BreakingChanges to Accept.", health.Description, StringComparison.Ordinal);
        Assert.True(host.IsStopping);
    }

    [Fact]
    public async Task An_installation_refuses_it_as_well_and_adds_what_the_portal_does_not_have()
    {
        await using var test = await StartAsync();
        await using var application = await StartApplicationAsync(test.Portal, static options => options.BreakingChanges = BreakingChangePolicy.Refuse);

        var answer = await application.PostAsync(await application.CaptureAsync(test.Portal));

        Assert.False(answer.Finishes);
        Assert.Contains("<strong>send_invoice</strong> (activity) failed", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>letter</strong> (activity) added", answer.Text, StringComparison.Ordinal);
        Assert.Equal("sum", KeyOn(test.Portal));

        // After an update of a marketplace application its registrations are gone, and without the action workflows would stop.
        await using var empty = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var again = await StartApplicationAsync(empty, static options => options.BreakingChanges = BreakingChangePolicy.Refuse);
        Assert.True((await again.PostAsync(await again.CaptureAsync(empty))).Finishes);
        Assert.Equal("total", KeyOn(empty));
        Assert.Single(again.Log.Of("Breaks"));
    }

    [Fact]
    public async Task An_installation_deploys_it_with_one_warning()
    {
        await using var test = await StartAsync();
        await using var application = await StartApplicationAsync(test.Portal);

        var form = await application.CaptureAsync(test.Portal);
        Assert.True((await application.PostAsync(form)).Finishes);
        Assert.True((await application.PostAsync(form)).Finishes);

        Assert.Equal("total", KeyOn(test.Portal));
        Assert.Contains(Gone, Assert.Single(application.Log.Of("Breaks")), StringComparison.Ordinal);
    }

    private static async Task<TestPortal> StartAsync()
    {
        var test = await TestPortal.StartAsync();
        StartedHost.Admit(test);
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [s_before]);
        await host.Startup;
        return test;
    }

    private static Task<InstallingApplication> StartApplicationAsync(EmulatedPortal portal, Action<BizprocOptions>? configure = null) =>
        InstallingApplication.StartAsync(portal, configure, services: static services => services.AddSingleton(s_now));

    private static string KeyOn(EmulatedPortal portal) => portal.ReadState().GetProperty("activities").EnumerateArray()
        .Single(static action => action.GetProperty("CODE").GetString() == "send_invoice").GetProperty("PROPERTIES").EnumerateObject().Single().Name;
}
