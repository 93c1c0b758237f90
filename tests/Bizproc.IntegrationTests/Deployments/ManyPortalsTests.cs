namespace Bizproc.IntegrationTests.Deployments;

/// <summary>Several portals, each with its own numbers.</summary>
public sealed class ManyPortalsTests
{
    [Fact]
    public async Task Slots_are_filled_by_each_portals_own_values()
    {
        await using var one = await Deployer.StartAsync();
        await using var other = await Deployer.StartAsync();
        ActionDefinition[] actions = [new DeclaredAction("a") { Slot = "orders" }];
        var values = new OwnValues(new() { [one.Test.Portal.Address] = 7, [other.Test.Portal.Address] = 164 });
        PortalClient[] clients = [one.Client(values: values), other.Client(values: values)];

        var reports = await BizprocDeployment.DeployAsync(actions, clients, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(reports, static report => Assert.True(report.IsComplete, report.ToString()));
        Assert.Equal(["iblock_7", "iblock_164"], new[] { one, other }.Select(static each => each.Test.Activities[0].GetProperty("DOCUMENT_TYPE")[2].GetString()));
        await one.AssertHasAsync(actions, clients[0]);
    }

    [Fact]
    public async Task A_wrong_number_fails_the_action_that_needs_it_and_no_other()
    {
        await using var deployer = await Deployer.StartAsync();
        var client = deployer.Client(values: new OwnValues(new() { [deployer.Test.Portal.Address] = 0 }));

        var report = await deployer.DeployAsync([new DeclaredAction("a") { Slot = "orders" }, new DeclaredAction("b")], client: client);

        Assert.Equal([DeploymentOutcome.Failed, DeploymentOutcome.Added], report.Actions.Select(static action => action.Outcome));
        Assert.Equal("Action 'a' has the slot 'orders' with 0, but the number must be 1 or more", report.Actions[0].Reason);
    }

    [Fact]
    public async Task A_portal_that_fails_stops_no_other()
    {
        await using var good = await Deployer.StartAsync();
        await using var bad = await Deployer.StartAsync();
        var gone = await Deployer.StartAsync();
        PortalClient[] clients = [bad.Client(token: "user"), gone.Client(), good.Client()];
        await gone.DisposeAsync();

        var reports = await BizprocDeployment.DeployAsync(DeclaredAction.Many(3), clients, new DeploymentOptions { Parallelism = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(clients.Select(static client => client.Portal), reports.Select(static report => report.Portal));
        Assert.IsType<PortalAdministratorException>(reports[0].Failure);
        Assert.Contains("administrator", reports[0].ToString(), StringComparison.Ordinal);
        Assert.NotNull(reports[1].Failure);
        Assert.True(reports[2].IsComplete);
        await good.AssertHasAsync(DeclaredAction.Many(3));
    }

    private sealed class OwnValues(Dictionary<Uri, int> orders) : IPortalValues
    {
        public ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken) =>
            new(new PortalValues { Slots = new Dictionary<string, int>(StringComparer.Ordinal) { ["orders"] = orders[portal.Portal] } });
    }
}
