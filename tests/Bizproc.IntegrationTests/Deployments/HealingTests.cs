namespace Bizproc.IntegrationTests.Deployments;

/// <summary>Changes by others, between a plan and its application or during it, are corrected or reported.</summary>
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

        // Only fingerprints of successful changes are stored.
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
        Assert.Contains("could not be stored", report.ToString(), StringComparison.Ordinal);
        await deployer.AssertHasAsync(actions);
        deployer.Test.Portal.ClearFaults();
        Assert.All((await deployer.PlanAsync(actions)).Actions, static action => Assert.Equal(ActionFields.All, action.Fields));
    }

    /// <summary>The portal has the second version, but this is unknown. The first version is declared again, and is not what the portal has.</summary>
    [Fact]
    public async Task What_was_lost_for_good_is_sent_whatever_is_declared_next()
    {
        await using var deployer = await Deployer.StartAsync();
        ActionDefinition[] first = [new DeclaredAction("a")];
        await deployer.DeployAsync(first);
        // An update without properties needs a separate call, which takes another path.
        var plan = await deployer.PlanAsync([new DeclaredAction("a") { Input = null }]);
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "bizproc.activity.update", Times = 100 });
        Assert.False((await plan.ApplyAsync(TestContext.Current.CancellationToken)).IsComplete);
        deployer.Test.Portal.ClearFaults();

        var report = await deployer.DeployAsync(first);

        Assert.True(report.IsComplete, report.ToString());
        await deployer.AssertHasAsync(first);
    }

    /// <summary>A host that is stopped while it deploys, and then returns to the previous version.</summary>
    [Fact]
    public async Task What_was_broken_off_leaves_nothing_that_counts_as_unchanged()
    {
        await using var deployer = await Deployer.StartAsync();
        var first = DeclaredAction.Many(60);
        await deployer.DeployAsync(first);
        // Twice, to show that doubtful fingerprints stay doubtful.
        for (int i = 0; i < 2; i++)
        {
            using var stop = new CancellationTokenSource();
            var progress = new Stopping(stop);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BizprocDeployment.DeployAsync(
                DeclaredAction.Many(60, changed: 60), deployer.Client(), new DeploymentOptions { Progress = progress }, stop.Token));
        }

        var report = await deployer.DeployAsync(first);

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Updated, action.Outcome));
        await deployer.AssertHasAsync(first);
    }

    [Fact]
    public async Task A_warning_that_is_refused_holds_nothing_up()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(3));
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "app.option.set" });

        var report = await deployer.DeployAsync(DeclaredAction.Many(3, changed: 3));

        Assert.True(report.IsComplete, report.ToString());
        Assert.Null(report.NotRemembered);
        Assert.True((await deployer.PlanAsync(DeclaredAction.Many(3, changed: 3))).IsUpToDate);
    }

    [Fact]
    public async Task A_batch_that_is_answered_without_a_word_of_its_commands_ends()
    {
        await using var deployer = await Deployer.StartAsync();
        using var mute = new MuteBatches();
        using var http = new HttpClient(mute);
        var client = deployer.Client(http: http);
        var plan = await BizprocDeployment.PlanAsync(DeclaredAction.Many(3), client, cancellationToken: TestContext.Current.CancellationToken);
        mute.IsMute = true;

        var report = await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.All(report.Actions, static action => Assert.IsType<PortalUnreadableException>(action.Failure));
    }

    [Fact]
    public async Task A_page_in_place_of_an_answer_fails_one_action_and_no_report()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync([new DeclaredAction("a"), new DeclaredAction("b")]);
        using var pages = new PagesForUpdates();
        using var http = new HttpClient(pages);

        var report = await deployer.DeployAsync([new DeclaredAction("a") { Input = null }, new DeclaredAction("b") { Name = "B" }], client: deployer.Client(http: http));

        Assert.Equal(["Failed", "Updated"], report.Actions.Select(static action => action.Outcome.ToString()));
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

    /// <summary>Cancels a deployment when its first action is done.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : IProgress<DeploymentProgress>
    {
        public void Report(DeploymentProgress value) => stop.Cancel();
    }

    /// <summary>A portal that does not answer a batch.</summary>
    private sealed class MuteBatches() : DelegatingHandler(new HttpClientHandler())
    {
        public bool IsMute { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            IsMute && request.RequestUri!.AbsolutePath.EndsWith("/batch", StringComparison.Ordinal)
                ? Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"result\":{\"result\":[],\"result_error\":[]}}") })
                : base.SendAsync(request, cancellationToken);
    }

    /// <summary>A proxy that refuses a call with its own page.</summary>
    private sealed class PagesForUpdates() : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.EndsWith("/bizproc.activity.update", StringComparison.Ordinal)
                ? Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.RequestEntityTooLarge) { Content = new StringContent("<html>413</html>") })
                : base.SendAsync(request, cancellationToken);
    }
}
