using Bizproc.Protocol;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>An activity in place of a robot, or a robot in place of an activity. The old action must not be deleted in vain.</summary>
public sealed class ReplacementTests
{
    private static readonly DeploymentOptions Options = new() { Version = null, Time = new ImpatientTime() };

    public static TheoryData<string?, string, string> Refused => new()
    {
        { "/p", "Name", "belongs to activity 'keep'" },
        { "/P/twice", "Name", "belongs to activity 'other'" },
        { "/" + new string('z', 300), "Name", "longer than the portal allows" },
        { null, "", "empty NAME" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_known_to_be_refused_is_not_begun(string? page, string name, string reason)
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Options, PlainAction.Create("keep", page: "/p"), PlainAction.Create("c"));

        var report = await DeployAsync(portal, Options, PlainAction.Create("c", ActionKind.Robot, page, name), PlainAction.Create("other", page: "/p/twice"));

        var failed = Assert.Single(report.Actions, static action => action.Outcome == DeploymentOutcome.Failed);
        Assert.Contains(reason, failed.Reason, StringComparison.Ordinal);
        Assert.NotNull(failed.Remedy);
        Assert.Equal(ActionKind.Activity, portal.Actions["c"].Kind);
    }

    [Fact]
    public async Task A_page_that_is_freed_in_the_same_deployment_is_taken()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Options, PlainAction.Create("a", page: "/p"), PlainAction.Create("c"));

        var report = await DeployAsync(portal, Options, PlainAction.Create("c", ActionKind.Robot, "/p"), PlainAction.Create("a", page: "/q"));

        Assert.True(report.IsComplete, report.ToString());
        Assert.True(portal.Has([PlainAction.Create("c", ActionKind.Robot, "/p"), PlainAction.Create("a", page: "/q")]));
    }

    [Fact]
    public async Task An_add_that_fails_after_the_deletion_says_what_is_gone()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Options, PlainAction.Create("c"));
        portal.Refuses = static command => command.Method.EndsWith(".add", StringComparison.Ordinal) ? ActionAnswers.WrongFilter : null;

        var report = await DeployAsync(portal, Options, PlainAction.Create("c", ActionKind.Robot));

        var failed = Assert.Single(report.Actions);
        Assert.Contains("the activity that had the code was already deleted", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("deploy again", failed.Remedy, StringComparison.Ordinal);
        Assert.Empty(portal.Actions);
    }

    [Fact]
    public async Task An_older_version_replaces_nothing_of_a_newer_one()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Options with { Version = new Version(2, 0) }, PlainAction.Create("c", ActionKind.Robot));

        var report = await DeployAsync(portal, Options with { Version = new Version(1, 0) }, PlainAction.Create("c"));

        Assert.False(report.IsComplete);
        Assert.Contains("version 2.0", Assert.Single(report.Actions).Reason, StringComparison.Ordinal);
        Assert.Equal(ActionKind.Robot, portal.Actions["c"].Kind);
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, DeploymentOptions options, params ActionDefinition[] actions) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);
}
