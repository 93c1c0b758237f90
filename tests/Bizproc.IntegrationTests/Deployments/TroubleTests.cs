namespace Bizproc.IntegrationTests.Deployments;

/// <summary>Problems that appear after months: each has its own exception and remedy, and none is retried.</summary>
public sealed class TroubleTests
{
    [Theory]
    [InlineData("ACCESS_DENIED", "Access denied!", 403, typeof(PortalAdministratorException), "administrator")]
    [InlineData("ACCESS_DENIED", "REST is available only on commercial plans.", 401, typeof(PortalPaymentException), "pay")]
    [InlineData("OVERLOAD_LIMIT", "REST API is blocked due to overload.", 401, typeof(PortalBlockedException), "support")]
    [InlineData("PORTAL_DELETED", "Portal was deleted", 403, typeof(PortalAccessException), "was deleted")]
    [InlineData("insufficient_scope", "The request requires higher privileges", 401, typeof(PortalAccessException), "scope")]
    public async Task It_is_one_exception_with_a_remedy(string error, string description, int http, Type type, string remedy)
    {
        await using var deployer = await Deployer.StartAsync();
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.Error) { Error = error, Description = description, Http = http, Times = 100 });

        var failure = await Assert.ThrowsAnyAsync<PortalAccessException>(() => deployer.DeployAsync(DeclaredAction.Many(2)));

        Assert.Equal(type, failure.GetType());
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.Single(deployer.Requests);
    }

    [Fact]
    public async Task An_administrator_who_is_none_any_more_is_said_for_each_action()
    {
        await using var deployer = await Deployer.StartAsync();
        var plan = await deployer.PlanAsync(DeclaredAction.Many(3));
        deployer.Test.Portal.AddToken("admin", isAdministrator: false);
        _ = deployer.Requests;

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        // The first command fails with it, and no other is sent.
        Assert.Equal(["batch"], deployer.Requests);

        Assert.All(report.Actions, static action => Assert.IsType<PortalAdministratorException>(action.Failure));
    }

    [Fact]
    public async Task A_plan_without_workflows_offers_no_activities_and_that_is_no_failure()
    {
        await using var deployer = await Deployer.StartAsync();
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.Error)
        {
            Method = "bizproc.activity.list",
            Error = "ERROR_METHOD_NOT_FOUND",
            Description = "Method not found!",
            Http = 404,
        });

        var report = await deployer.DeployAsync([new DeclaredAction("a"), new DeclaredAction("r", ActionKind.Robot)]);

        Assert.True(report.IsComplete);
        Assert.Equal([DeploymentOutcome.NotOffered, DeploymentOutcome.Added], report.Actions.Select(static action => action.Outcome));
        await deployer.AssertHasAsync([new DeclaredAction("r", ActionKind.Robot)]);
    }

    [Fact]
    public async Task An_installation_that_is_not_finished_is_said_and_stops_nothing()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.Test.ControlAsync("portal", """{"installed":false}""");

        var report = await deployer.DeployAsync(DeclaredAction.Many(2));

        Assert.True(report.IsComplete);
        Assert.False(report.IsInstalled);
        Assert.Contains("BX24.installFinish()", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_and_a_report_read_like_a_table()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync([new DeclaredAction("same"), new DeclaredAction("changed"), new DeclaredAction("gone", ActionKind.Robot)]);
        ActionDefinition[] actions =
            [new DeclaredAction("new", ActionKind.Robot), new DeclaredAction("same"), new DeclaredAction("changed") { Name = "x", Input = null }, new DeclaredAction("open") { Slot = "orders" }];

        var plan = await deployer.PlanAsync(actions);

        Assert.Equal(
            $"""
            {deployer.Test.Portal.Address}
              + add          robot     new
              = unchanged    activity  same
              ~ update       activity  changed: NAME, PROPERTIES
              ! impossible   activity  open (Action 'open' has the slot 'orders', which is not filled for this portal)
                  Fill it for this portal with an IPortalValues, or exclude the action on this portal with an IActionSelector.
              ? orphan       robot     gone (is not declared)
            1 to add, 1 unchanged, 1 to update, 1 impossible, 1 orphan.
            """,
            plan.ToString());
        Assert.Equal(
            $"""
            {deployer.Test.Portal.Address}
              + added        robot     new
              ~ updated      activity  changed: NAME, PROPERTIES
              ! failed       activity  open (Action 'open' has the slot 'orders', which is not filled for this portal)
                  Fill it for this portal with an IPortalValues, or exclude the action on this portal with an IActionSelector.
              ? orphan       robot     gone (is not declared)
            1 added, 1 unchanged, 1 updated, 1 failed, 1 orphan.
            """,
            (await plan.ApplyAsync(TestContext.Current.CancellationToken)).ToString());
    }
}
