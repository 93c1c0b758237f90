using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>Actions that a deployment does not delete.</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task An_older_version_deletes_nothing_and_says_so()
    {
        var portal = new MemoryPortal();
        var (one, two) = (PlainAction.Many(37, "one"), PlainAction.Many(40, "two"));
        await DeployAsync(portal, two, new Version(2, 0));

        var report = await DeployAsync(portal, one, new Version(1, 9));

        Assert.Equal(new Version(2, 0), report.NewerVersion);
        Assert.Contains("version 2.0", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(40, portal.Actions.Count);
        Assert.True(portal.Has(one));
        Assert.Equal(3, report.Actions.Count(static action => action.Outcome == DeploymentOutcome.Orphan));

        // The older version deletes nothing the second time, either; a newer version does.
        Assert.NotNull((await DeployAsync(portal, one, new Version(1, 9))).NewerVersion);
        Assert.Equal(40, portal.Actions.Count);
        await DeployAsync(portal, PlainAction.Many(37, "three"), new Version(2, 1));
        Assert.Equal(37, portal.Actions.Count);
    }

    [Fact]
    public async Task Without_a_version_nothing_is_claimed()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, PlainAction.Many(40, "two"), null);

        var report = await DeployAsync(portal, PlainAction.Many(37, "one"), null);

        Assert.Null(report.NewerVersion);
        Assert.Equal(37, portal.Actions.Count);
    }

    [Theory]
    [InlineData(4, 1, 0.5, 1)]
    [InlineData(8, 4, 0.5, 4)]
    [InlineData(8, 3, 0.5, 8)]
    [InlineData(1000, 1, 0.5, 1000)]
    [InlineData(1000, 1, 1, 1)]
    [InlineData(10, 5, 0.4, 10)]
    public async Task More_than_a_share_is_not_deleted_unless_the_options_say_so(int before, int after, double share, int left)
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, PlainAction.Many(before, "n"), null);

        var report = await DeployAsync(portal, PlainAction.Many(after, "n"), null, share);

        Assert.Equal(left, portal.Actions.Count);
        Assert.Equal(left > after, report.ToString().Contains("MaxDeletedShare", StringComparison.Ordinal));
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, ActionDefinition[] actions, Version? version, double share = 0.5) => BizprocDeployment.DeployAsync(
        actions,
        new MemoryPortalClient(portal),
        new DeploymentOptions { Orphans = OrphanPolicy.Delete, Version = version, MaxDeletedShare = share },
        TestContext.Current.CancellationToken);
}
