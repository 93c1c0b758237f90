namespace Bizproc.Emulator.Tests.Deployments;

/// <summary>What happens between a plan and its application, and while it is applied, is made good or said.</summary>
public sealed class HealingTests
{
    [Fact]
    public async Task What_somebody_else_added_in_between_is_updated()
    {
        await using var deployer = await Deployer.StartAsync();
        ActionDefinition[] actions = [new DeclaredAction("a"), new DeclaredAction("b") { Input = null }];
        var plan = await deployer.PlanAsync(actions);
        await deployer.Test.AddAsync("a", "\"DESCRIPTION\":\"theirs\",\"FILTER\":{\"INCLUDE\":[\"box\"]}");
        await deployer.Test.AddAsync("b", "\"PROPERTIES\":{\"old\":{\"Name\":\"old\"}}");

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.All(report.Actions, static action => Assert.Equal((DeploymentOutcome.Updated, ActionFields.All), (action.Outcome, action.Fields)));
        await deployer.AssertHasAsync(actions);
    }

    [Fact]
    public async Task What_somebody_else_deleted_in_between_is_added()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(3));
        var changed = DeclaredAction.Many(3, changed: 3);
        var plan = await deployer.PlanAsync(changed);
        await deployer.Test.CallAsync("bizproc.activity.delete", """{"CODE":"action.1"}""");

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Updated", "Added", "Updated"], report.Actions.Select(static action => action.Outcome.ToString()));
        await deployer.AssertHasAsync(changed);
    }

    [Fact]
    public async Task An_action_that_the_portal_refuses_stops_no_other_and_is_named_with_the_reason()
    {
        await using var deployer = await Deployer.StartAsync();
        ActionDefinition[] actions = [new DeclaredAction("a"), new DeclaredAction("b") { Name = "" }, new DeclaredAction("c")];

        var report = await deployer.DeployAsync(actions);

        Assert.Equal(["Added", "Failed", "Added"], report.Actions.Select(static action => action.Outcome.ToString()));
        Assert.Contains("Empty activity NAME!", report.Actions[1].Reason, StringComparison.Ordinal);
        Assert.Contains("! failed", report.ToString(), StringComparison.Ordinal);
        await deployer.AssertHasAsync([actions[0], actions[2]]);
        var failure = Assert.Throws<DeploymentException>(report.ThrowIfIncomplete);
        Assert.Contains("b", failure.Message, StringComparison.Ordinal);

        // Only what succeeded is remembered.
        Assert.Equal([PlannedChange.Unchanged, PlannedChange.Add, PlannedChange.Unchanged], (await deployer.PlanAsync(actions)).Actions.Select(static action => action.Change));
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.Truncate)]
    [InlineData(FaultKind.Status500)]
    [InlineData(FaultKind.QueryLimit)]
    public async Task A_batch_whose_answer_is_lost_is_settled(FaultKind kind)
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(5);
        var plan = await deployer.PlanAsync(actions);
        deployer.Test.Portal.AddFault(new PortalFault(kind) { Method = "batch" });

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.True(report.IsComplete, report.ToString());
        await deployer.AssertHasAsync(actions);
        Assert.True((await deployer.PlanAsync(actions)).IsUpToDate);
    }

    [Theory]
    [InlineData(FaultKind.OperationTimeLimit)]
    [InlineData(FaultKind.ExpiredToken)]
    public async Task One_command_that_meets_a_limit_is_made_again_alone(FaultKind kind)
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(5);
        deployer.Test.Portal.AddFault(new PortalFault(kind) { Method = "bizproc.activity.add", Times = 2 });

        var report = await deployer.DeployAsync(actions, client: deployer.Client(refreshToken: "refresh"));

        Assert.True(report.IsComplete, report.ToString());
        await deployer.AssertHasAsync(actions);
    }

    [Fact]
    public async Task What_could_not_be_noted_is_said_and_sent_again()
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(2);
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "app.option.set", Error = "ERROR_CORE", Description = "SQL query error!", Http = 500, Times = 9 });

        var report = await deployer.DeployAsync(actions);

        Assert.True(report.IsComplete, report.ToString());
        Assert.Contains("SQL query error!", report.NotRemembered, StringComparison.Ordinal);
        Assert.Contains("could not be noted", report.ToString(), StringComparison.Ordinal);
        await deployer.AssertHasAsync(actions);
        deployer.Test.Portal.ClearFaults();
        Assert.All((await deployer.PlanAsync(actions)).Actions, static action => Assert.Equal(ActionFields.All, action.Fields));
    }

    [Fact]
    public async Task After_a_failure_in_the_last_batch_the_rest_is_done_and_noted()
    {
        await using var deployer = await Deployer.StartAsync();
        ActionDefinition[] actions = [new DeclaredAction("a") { Name = "" }, .. DeclaredAction.Many(4)];

        var report = await deployer.DeployAsync(actions);

        Assert.Equal(["Failed", "Added", "Added", "Added", "Added"], report.Actions.Select(static action => action.Outcome.ToString()));
        Assert.Null(report.NotRemembered);
        Assert.Equal(4, (await deployer.PlanAsync(actions)).Actions.Count(static action => action.Change == PlannedChange.Unchanged));
    }
}
