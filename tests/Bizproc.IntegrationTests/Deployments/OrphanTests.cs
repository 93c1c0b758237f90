namespace Bizproc.IntegrationTests.Deployments;

/// <summary>The treatment of actions that are no longer declared.</summary>
public sealed class OrphanTests
{
    [Theory]
    [InlineData(OrphanPolicy.Keep)]
    [InlineData(OrphanPolicy.Report)]
    public async Task They_are_kept_unless_told_otherwise(OrphanPolicy policy)
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(3));

        var report = await deployer.DeployAsync(DeclaredAction.Many(2), new DeploymentOptions { Orphans = policy });

        Assert.Equal([DeploymentOutcome.Unchanged, DeploymentOutcome.Unchanged, DeploymentOutcome.Orphan], report.Actions.Select(static action => action.Outcome));
        await deployer.AssertHasAsync(DeclaredAction.Many(3));
    }

    [Fact]
    public async Task Told_so_a_deployment_deletes_what_deployments_made_and_nothing_else()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(6));
        await deployer.Test.AddAsync("by.hand");
        await deployer.Test.AddAsync("foreign", token: "admin@app.2");
        _ = deployer.Requests;

        var report = await deployer.DeployAsync(DeclaredAction.Many(2), new DeploymentOptions { Orphans = OrphanPolicy.Delete, MaxDeletedShare = 1 });

        Assert.Equal(4, report.Actions.Count(static action => action.Outcome == DeploymentOutcome.Deleted));
        Assert.Contains(report.Actions, static action => action is { Code: "by.hand", Outcome: DeploymentOutcome.Orphan });
        // The three requests are the plan, the check before the deletion, and the rest.
        Assert.Equal(3, deployer.Requests.Count);
        Assert.Equal(["action.0", "action.1", "by.hand", "foreign"], deployer.Test.Activities.Select(static row => row.GetProperty("CODE").GetString()));
        Assert.DoesNotContain("action.2", deployer.Test.Portal.ReadState().GetProperty("options").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_declared_nothing_is_deleted()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.DeployAsync(DeclaredAction.Many(3));

        var report = await deployer.DeployAsync([], new DeploymentOptions { Orphans = OrphanPolicy.Delete });

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Orphan, action.Outcome));
        await deployer.AssertHasAsync(DeclaredAction.Many(3));
    }
}
