namespace Bizproc.IntegrationTests.Deployments;

/// <summary>The effect of a deployment on a portal, and the number of its requests.</summary>
public sealed class DeploymentTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(46, 2)]
    [InlineData(47, 3)]
    [InlineData(50, 3)]
    [InlineData(100, 4)]
    [InlineData(142, 4)]
    public async Task The_first_deployment_adds_all_and_the_second_asks_once(int count, int requests)
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(count);

        var report = await deployer.DeployAsync(actions);

        Assert.True(report.IsComplete);
        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Added, action.Outcome));
        Assert.Equal(requests, deployer.Requests.Count);
        await deployer.AssertHasAsync(actions);

        var again = await deployer.DeployAsync(actions);

        Assert.All(again.Actions, static action => Assert.Equal(DeploymentOutcome.Unchanged, action.Outcome));
        Assert.Equal(["batch"], deployer.Requests);
    }

    [Fact]
    public async Task Only_what_changed_is_sent()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(100));
        _ = deployer.Requests;
        var changed = DeclaredAction.Many(100, changed: 5);

        var report = await deployer.DeployAsync(changed);

        Assert.Equal(2, deployer.Requests.Count);
        var updated = report.Actions.Where(static action => action.Outcome == DeploymentOutcome.Updated).ToArray();
        Assert.Equal(5, updated.Length);
        Assert.All(updated, static action => Assert.Equal(ActionFields.Name, action.Fields));
        await deployer.AssertHasAsync(changed);
    }

    [Fact]
    public async Task A_new_public_url_updates_the_handlers_and_nothing_else()
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(10);
        await deployer.DeployAsync(actions);
        var moved = deployer.Client(new Uri("https://new.example.com/base/"));

        var report = await deployer.DeployAsync(actions, client: moved);

        Assert.All(report.Actions, static action => Assert.Equal((DeploymentOutcome.Updated, ActionFields.Handler), (action.Outcome, action.Fields)));
        await deployer.AssertHasAsync(actions, moved);
    }

    [Fact]
    public async Task An_update_of_the_application_wipes_all_and_all_is_added_again()
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(60);
        await deployer.DeployAsync(actions);
        await deployer.Test.Portal.UpdateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var report = await deployer.DeployAsync(actions);

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Added, action.Outcome));
        await deployer.AssertHasAsync(actions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2 a:action.0=whatever")]
    [InlineData("1 broken a:action.0=AAAA r:=x =")]
    public async Task Without_fingerprints_that_are_understood_all_is_sent(string stored)
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(3);
        await deployer.DeployAsync(actions);
        await deployer.Test.CallAsync("app.option.set", $$$"""{"options":{"bizproc.deployed":"{{{stored}}}","own":"kept"}}""");

        var report = await deployer.DeployAsync(actions);

        Assert.All(report.Actions, static action => Assert.Equal((DeploymentOutcome.Updated, ActionFields.All), (action.Outcome, action.Fields)));
        await deployer.AssertHasAsync(actions);
        Assert.Equal("\"kept\"", await deployer.Test.CallAsync("app.option.get", """{"option":"own"}"""));
        Assert.All((await deployer.DeployAsync(actions)).Actions, static action => Assert.Equal(DeploymentOutcome.Unchanged, action.Outcome));
    }

    [Fact]
    public async Task What_another_version_deployed_in_between_is_brought_back()
    {
        await using var deployer = await Deployer.StartAsync();
        var ours = DeclaredAction.Many(4);
        await deployer.DeployAsync(ours);
        await deployer.DeployAsync([.. DeclaredAction.Many(6, changed: 2)]);

        var report = await deployer.DeployAsync(ours);

        Assert.Equal(
            ["Updated", "Updated", "Unchanged", "Unchanged", "Orphan", "Orphan"],
            report.Actions.Select(static action => action.Outcome.ToString()));
        await deployer.AssertHasAsync(DeclaredAction.Many(6));
    }

    [Fact]
    public async Task What_is_cleared_goes_as_a_call_of_its_own()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync([new DeclaredAction("a"), new DeclaredAction("b")]);
        _ = deployer.Requests;
        ActionDefinition[] cleared = [new DeclaredAction("a") { Input = null }, new DeclaredAction("b") { Name = "Other" }];

        var report = await deployer.DeployAsync(cleared);

        Assert.Equal(["batch", "batch", "bizproc.activity.update", "batch"], deployer.Requests);
        Assert.Equal([ActionFields.Properties, ActionFields.Name], report.Actions.Select(static action => action.Fields));
        await deployer.AssertHasAsync(cleared);
    }

    [Fact]
    public async Task A_text_that_a_batch_would_take_for_a_reference_goes_as_a_call_of_its_own()
    {
        await using var deployer = await Deployer.StartAsync();
        ActionDefinition[] actions = [new DeclaredAction("a") { Name = "Costs $result[0]" }, new DeclaredAction("b") { Name = "Costs $5 # & more" }];

        await deployer.DeployAsync(actions);

        Assert.Equal(["batch", "batch", "bizproc.activity.add", "batch"], deployer.Requests);
        await deployer.AssertHasAsync(actions);
    }

    [Fact]
    public async Task Activity_and_robot_may_swap_their_codes()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync([new DeclaredAction("x"), new DeclaredAction("y", ActionKind.Robot), new DeclaredAction("z")]);
        ActionDefinition[] swapped = [new DeclaredAction("x", ActionKind.Robot), new DeclaredAction("y"), new DeclaredAction("z")];

        var plan = await deployer.PlanAsync(swapped);
        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal([PlannedChange.Replace, PlannedChange.Replace, PlannedChange.Unchanged], plan.Actions.Select(static action => action.Change));
        Assert.True(report.IsComplete, report.ToString());
        await deployer.AssertHasAsync(swapped);
        Assert.True((await deployer.PlanAsync(swapped)).IsUpToDate);
    }

    [Theory]
    [InlineData(OrphanPolicy.Keep)]
    [InlineData(OrphanPolicy.Delete)]
    public async Task A_code_that_no_deployment_made_is_not_taken_from_the_other_kind(OrphanPolicy policy)
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.Test.AddAsync("x", kind: "robot");

        var report = await deployer.DeployAsync([new DeclaredAction("x"), new DeclaredAction("y")], new DeploymentOptions { Orphans = policy });

        Assert.Equal([DeploymentOutcome.Failed, DeploymentOutcome.Added], report.Actions.Select(static action => action.Outcome));
        Assert.Contains("robot", report.Actions[0].Reason, StringComparison.Ordinal);
        Assert.Contains(deployer.Test.Activities, static row => row.GetProperty("CODE").GetString() == "x" && row.GetProperty("IS_ROBOT").GetString() == "Y");
    }

    [Fact]
    public async Task Making_a_plan_changes_nothing()
    {
        await using var deployer = await Deployer.StartAsync();
        string before = deployer.Test.Portal.ReadState().GetRawText();

        var plan = await deployer.PlanAsync(DeclaredAction.Many(3));

        Assert.False(plan.IsUpToDate);
        Assert.Equal(["batch"], deployer.Requests);
        Assert.Equal(before, deployer.Test.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task Progress_is_told_to_the_end()
    {
        await using var deployer = await Deployer.StartAsync();
        var told = new List<DeploymentProgress>();

        await deployer.DeployAsync(DeclaredAction.Many(60), new DeploymentOptions { Progress = new Immediately(told.Add) });

        Assert.Equal(Enumerable.Range(1, 60), told.Select(static progress => progress.Done));
        Assert.All(told, progress => Assert.Equal((deployer.Test.Portal.Address, 60), (progress.Portal, progress.Total)));
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, it reports in order and immediately.</summary>
    private sealed class Immediately(Action<DeploymentProgress> tell) : IProgress<DeploymentProgress>
    {
        public void Report(DeploymentProgress value) => tell(value);
    }
}
