using System.Text;
using Bizproc.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>A release with a change by which saved workflows lose something, for many portals.</summary>
public sealed class BreakingChangeRolloutTests
{
    private const int Portals = 60;
    private const string Baseline = """{"schema":1,"actions":[{"code":"a","kind":"activity","waits":"no","properties":{"sum":{"type":"int"}},"results":{} }]}""";

    [Fact]
    public async Task The_warning_is_logged_once_for_all_portals()
    {
        await using var scene = await RolloutScene.CreateAsync(Portals);
        await DeployFirstAsync(scene);

        var next = await scene.StartAsync("2.0", action: Next());
        await next.Rollout.WithinLimitAsync();

        Assert.Contains("Property 'sum' of 'a' is gone", Assert.Single(next.Log.Of("Breaks")), StringComparison.Ordinal);
        Assert.All(scene.Portals.All, static portal => Assert.Equal("two", portal.Name));
        Assert.Equal(HealthStatus.Healthy, (await next.CheckAsync()).Status);
    }

    [Fact]
    public async Task A_refusal_leaves_all_portals_as_they_are_until_it_is_accepted()
    {
        await using var scene = await RolloutScene.CreateAsync(Portals);
        await DeployFirstAsync(scene);

        var next = await scene.StartAsync("2.0", services: static services => services.Configure<BizprocOptions>(static options => options.BreakingChanges = BreakingChangePolicy.Refuse), action: Next());
        await next.Rollout.WithinLimitAsync();

        Assert.All(scene.Portals.All, static portal => Assert.Equal("one", portal.Name));
        var health = await next.CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("Property 'sum' of 'a' is gone", health.Description, StringComparison.Ordinal);
        Assert.Contains("60 failed", health.Description, StringComparison.Ordinal);
        Assert.Empty(next.Log.Of("Retrying"));
        await next.StopAsync();

        var accepting = await scene.StartAsync("2.0", services: static services => services.Configure<BizprocOptions>(static options => options.BreakingChanges = BreakingChangePolicy.Accept), action: Next());
        await accepting.Rollout.WithinLimitAsync();

        Assert.All(scene.Portals.All, static portal => Assert.Equal("two", portal.Name));
        Assert.Equal("in sync", (await accepting.CheckAsync()).Description);
        Assert.Empty(accepting.Log.Of("Breaks"));
    }

    private static async Task DeployFirstAsync(RolloutScene scene)
    {
        var first = await scene.StartAsync("1.0", action: PlainAction.CreateWithBaseline("a", static () => null, """{"sum":{"NAME":"Sum","TYPE":"int"} }""", name: "one"));
        await first.Rollout.WithinLimitAsync();
        await first.StopAsync();
    }

    private static ActionDefinition Next() =>
        PlainAction.CreateWithBaseline("a", static () => new MemoryStream(Encoding.UTF8.GetBytes(Baseline)), """{"total":{"NAME":"Total","TYPE":"int"} }""", name: "two");
}
