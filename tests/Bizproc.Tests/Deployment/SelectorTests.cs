using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>The actions that a selector chooses for a portal.</summary>
public sealed class SelectorTests
{
    [Fact]
    public async Task What_is_not_selected_is_neither_added_nor_an_orphan_nor_drift()
    {
        var portal = new MemoryPortal();
        var actions = PlainAction.Many(4, "n");
        var selector = new Choosing(static selection => selection.Set(static action => action.Code is "code.1", ActionChoice.Leave));

        var report = await DeployAsync(portal, actions, selector);

        Assert.Equal(1, selector.Calls);
        Assert.Equal(("de_pro100", "pro", "de", 3, "S"), (selector.Facts!.License, selector.Facts.LicenseFamily, selector.Facts.Language, selector.Facts.ApplicationVersion, selector.Facts.ApplicationStatus));
        Assert.Equal(["code.0", "code.2", "code.3"], portal.Actions.Keys);
        Assert.Equal(DeploymentOutcome.NotSelected, report.Actions[1].Outcome);
        Assert.Contains("· not selected", report.ToString(), StringComparison.Ordinal);
        Assert.True((await PlanAsync(portal, actions, selector)).IsUpToDate);
    }

    [Theory]
    [InlineData(ActionChoice.Leave, true)]
    [InlineData(ActionChoice.Remove, false)]
    public async Task What_is_there_and_is_no_longer_selected_is_left_or_removed(ActionChoice choice, bool isLeft)
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, PlainAction.Many(4, "before"), null);
        var selector = new Choosing(selection => selection.Set(static action => action.Code is "code.1", choice));

        var report = await DeployAsync(portal, PlainAction.Many(4, "after"), selector);

        Assert.True(report.IsComplete);
        Assert.Equal(isLeft, portal.Actions.ContainsKey("code.1"));
        if (isLeft) Assert.Equal("before", portal.Actions["code.1"].Fields["NAME"]);
        Assert.True((await PlanAsync(portal, PlainAction.Many(4, "after"), selector)).IsUpToDate);
    }

    [Fact]
    public async Task What_no_deployment_made_is_not_removed()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, PlainAction.Many(2, "n"), null);
        portal.Option = default;

        var report = await DeployAsync(portal, PlainAction.Many(2, "n"), new Choosing(static selection => selection.Set(static _ => true, ActionChoice.Remove)));

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.NotSelected, action.Outcome));
        Assert.Equal(2, portal.Actions.Count);
    }

    [Theory]
    [InlineData(1, 1, "version 2.0")]
    [InlineData(2, 0.5, "MaxDeletedShare")]
    public async Task An_older_version_removes_nothing_and_nobody_more_than_the_share(int version, double share, string reason)
    {
        var portal = new MemoryPortal();
        var options = new DeploymentOptions { Version = new Version(2, 0) };
        await BizprocDeployment.DeployAsync(PlainAction.Many(10, "n"), new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);
        options = options with
        {
            Version = new Version(version, 0),
            MaxDeletedShare = share,
            Selector = new Choosing(static selection => selection.Set(static _ => true, ActionChoice.Remove)),
        };

        var report = await BizprocDeployment.DeployAsync(PlainAction.Many(10, "n"), new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);

        Assert.Equal(10, portal.Actions.Count);
        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.NotSelected, action.Outcome));
        Assert.All(report.Actions, action => Assert.Contains(reason, action.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_choice_is_refused()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, PlainAction.Many(2, "n"), null);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            DeployAsync(portal, PlainAction.Many(2, "n"), new Choosing(static selection => selection.Set(static _ => true, (ActionChoice)17))));

        Assert.Equal(2, portal.Actions.Count);
    }

    [Fact]
    public async Task A_selector_that_throws_changes_nothing()
    {
        var portal = new MemoryPortal();

        await Assert.ThrowsAsync<FormatException>(() => DeployAsync(portal, PlainAction.Many(2, "n"), new Choosing(static _ => throw new FormatException())));

        Assert.Empty(portal.Actions);
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, ActionDefinition[] actions, IActionSelector? selector) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), new DeploymentOptions { Selector = selector }, TestContext.Current.CancellationToken);

    private static Task<DeploymentPlan> PlanAsync(MemoryPortal portal, ActionDefinition[] actions, IActionSelector? selector) =>
        BizprocDeployment.PlanAsync(actions, new MemoryPortalClient(portal), new DeploymentOptions { Selector = selector }, TestContext.Current.CancellationToken);

    private sealed class Choosing(Action<ActionSelection> choose) : IActionSelector
    {
        public int Calls { get; private set; }

        public PortalFacts? Facts { get; private set; }

        public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken)
        {
            Calls++;
            Facts = selection.Facts;
            choose(selection);
            return default;
        }
    }
}
