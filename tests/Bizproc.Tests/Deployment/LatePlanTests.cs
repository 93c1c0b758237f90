using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>Plans that are carried out after a newer deployment came and went.</summary>
public sealed class LatePlanTests
{
    private static readonly DeploymentOptions One = new() { Version = new Version(1, 0), Orphans = OrphanPolicy.Delete, Time = new ImpatientTime() };
    private static readonly DeploymentOptions Two = One with { Version = new Version(2, 0), Orphans = OrphanPolicy.Keep };

    [Fact]
    public async Task An_older_plan_deletes_nothing_of_a_newer_deployment_and_keeps_its_version()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, One, PlainAction.Create("a"), PlainAction.Create("b"));
        var plan = await PlanAsync(portal, One, PlainAction.Create("a", name: "changed"));
        await DeployAsync(portal, Two, PlainAction.Create("a"), PlainAction.Create("b", name: "new"), PlainAction.Create("x"));
        bool isDeleted = false;
        portal.Refuses = command =>
        {
            isDeleted |= command.Method.EndsWith(".delete", StringComparison.Ordinal);
            return null;
        };

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.False(isDeleted);
        Assert.Equal(["a", "b", "x"], portal.Actions.Keys);
        Assert.Equal("new", portal.Actions["b"].Fields["NAME"]);
        Assert.Equal(new Version(2, 0), report.NewerVersion);
        AssertRemembers(portal, "a", "b", "x");
    }

    [Fact]
    public async Task A_newer_deployment_between_two_requests_of_an_older_one_is_not_forgotten()
    {
        for (int at = 1; at <= 4; at++)
        {
            var portal = new MemoryPortal();
            await DeployAsync(portal, One, PlainAction.Create("a"), PlainAction.Create("b"));
            var client = new MemoryPortalClient(portal)
            {
                BeforeRequest = async number => await (number == at ? DeployAsync(portal, Two, PlainAction.Create("a"), PlainAction.Create("b"), PlainAction.Create("x")) : Task.CompletedTask),
            };

            await BizprocDeployment.DeployAsync([PlainAction.Create("a", name: "changed"), PlainAction.Create("b")], client, One, TestContext.Current.CancellationToken);

            Assert.Equal(at <= 2, portal.Actions.ContainsKey("x"));
            if (at <= 2) AssertRemembers(portal, "a", "b", "x");
        }
    }

    [Fact]
    public async Task What_a_deployment_made_in_between_is_still_known_as_made_by_one()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, One, PlainAction.Create("a"));
        var plan = await PlanAsync(portal, One, PlainAction.Create("a", name: "changed"));
        await DeployAsync(portal, Two, PlainAction.Create("a"), PlainAction.Create("c", ActionKind.Robot));
        await plan.ApplyAsync(TestContext.Current.CancellationToken);

        var report = await DeployAsync(portal, Two with { Version = new Version(3, 0) }, PlainAction.Create("a"), PlainAction.Create("c"));

        Assert.True(report.IsComplete, report.ToString());
        Assert.Equal(ActionKind.Activity, portal.Actions["c"].Kind);
    }

    [Fact]
    public async Task Where_another_never_stops_nothing_is_deleted_and_the_version_stays()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Two, PlainAction.Create("a"), PlainAction.Create("b"));
        int turn = 0;
        var client = new MemoryPortalClient(portal)
        {
            BeforeRequest = async number => await (number > 1 ? DeployAsync(portal, Two, PlainAction.Create("a", name: "N" + turn++), PlainAction.Create("b"), PlainAction.Create("x" + turn)) : Task.CompletedTask),
        };

        var report = await BizprocDeployment.DeployAsync([PlainAction.Create("a", name: "other")], client, Two with { Orphans = OrphanPolicy.Delete }, TestContext.Current.CancellationToken);

        Assert.True(report.IsOverlapped);
        Assert.DoesNotContain(report.Actions, static action => action.Outcome == DeploymentOutcome.Deleted);
        // The last of the other deployments is seen too late; there is always one more.
        AssertRemembers(portal, "a", "b", "x1", "x2");
    }

    [Fact]
    public async Task A_deletion_costs_one_request_for_the_look_before_it()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, One, PlainAction.Create("a"), PlainAction.Create("b"));
        var client = new MemoryPortalClient(portal);

        await BizprocDeployment.DeployAsync([PlainAction.Create("a")], client, One, TestContext.Current.CancellationToken);

        Assert.Equal(["a"], portal.Actions.Keys);
        Assert.Equal(3, client.Requests.Count);
        Assert.Equal(["app.option.get"], client.Requests[1]);
    }

    private static void AssertRemembers(MemoryPortal portal, params string[] codes)
    {
        var book = FingerprintBookFormat.Read(portal.Option.GetString());
        Assert.Equal(new Version(2, 0), book.Newest);
        Assert.All(codes, code => Assert.True(book.Contains(portal.Actions[code].Kind, code), $"{code} in {portal.Option}"));
    }

    private static Task<DeploymentPlan> PlanAsync(MemoryPortal portal, DeploymentOptions options, params ActionDefinition[] actions) =>
        BizprocDeployment.PlanAsync(actions, new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, DeploymentOptions options, params ActionDefinition[] actions) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);
}
