using System.Globalization;

namespace Bizproc.IntegrationTests.Deployments;

/// <summary>
/// Deployments with every possible fault: each ends with a portal that equals the code, or reports exactly the differences. Once the faults
/// are over, one more deployment makes the portal equal.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int MaxConcurrency = 4;
    private const string Secret = "3c1f5a7e9b2d4c6f8a0b1c2d3e4f5a6b";

    private const string Forgotten = "could not be noted";

    private static readonly int Deployments = int.Parse(Environment.GetEnvironmentVariable("BIZPROC_CHAOS_DEPLOYMENTS") ?? "200", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_deployment_ends_right_or_says_what_is_wrong()
    {
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForAsync(0, Deployments, new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency }, async (seed, _) =>
        {
            try
            {
                outcomes.Add(await DeployOnceAsync(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Deployment {seed}: {failure.Message}", failure);
            }
        });

        foreach (var outcome in outcomes.CountBy(static outcome => outcome).OrderByDescending(static count => count.Value)) output.WriteLine($"{outcome.Value} x {outcome.Key}");
        Assert.Equal(Deployments, outcomes.Count);
    }

    private static async Task<string> DeployOnceAsync(int seed)
    {
        var random = new Random(seed);
        await using var deployer = await Deployer.StartAsync();
        deployer.Test.Portal.AddToken(Secret);
        await deployer.Test.AddAsync("foreign", token: "admin@app.2");
        ActionDefinition[] before = random.Next(2) == 0 ? DeclaredAction.Many(random.Next(1, 8)) : [];
        if (before.Length > 0) await deployer.DeployAsync(before);
        string foreign = Foreign(deployer);

        var actions = Declared(random);
        for (int count = random.Next(1, 7); count > 0; count--) deployer.Test.Portal.AddFault(RandomFaults.Next(random));
        string outcome = await DeployUnderFaultsAsync(deployer, actions);

        // The faults are over, and the differences are repaired, even if the previous version is declared again.
        deployer.Test.Portal.ClearFaults();
        if (before.Length > 0 && outcome != Forgotten && random.Next(2) == 0) actions = before;
        var report = await deployer.DeployAsync(actions);
        Assert.True(report.IsComplete, report.ToString());
        await AssertEqualAsync(deployer, actions);
        _ = deployer.Requests;
        var unchanged = await deployer.DeployAsync(actions);
        Assert.All(unchanged.Actions, static action => Assert.True(action.Outcome is DeploymentOutcome.Unchanged or DeploymentOutcome.Orphan));
        Assert.Equal(["batch"], deployer.Requests);
        Assert.Equal(foreign, Foreign(deployer));
        return outcome;
    }

    private static async Task<string> DeployUnderFaultsAsync(Deployer deployer, ActionDefinition[] actions)
    {
        var client = deployer.Client(token: Secret, refreshToken: "refresh", tokens: new MemoryTokenStore());
        try
        {
            var report = await deployer.DeployAsync(actions, client: client);
            Assert.DoesNotContain(Secret, report + string.Concat(report.Actions.Select(static action => action.Failure?.ToString())), StringComparison.Ordinal);
            string[] failed = [.. report.Actions.Where(static action => action.Outcome == DeploymentOutcome.Failed).Select(static action => action.Code)];
            Assert.Equal(failed.Length == 0, report.IsComplete);
            // The portal has every action that the report does not call failed, whatever it answered.
            await AssertEqualAsync(deployer, [.. actions.Where(action => !failed.Contains(action.Code))]);
            // In that case it promises nothing about other versions.
            if (report.NotRemembered is not null) return Forgotten;

            return failed.Length == 0 ? "complete" : "names what failed";
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException or TaskCanceledException)
        {
            Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
            return "no plan: " + failure.GetType().Name;
        }
    }

    /// <summary>Asserts that the actions exist as declared, and none exists twice.</summary>
    private static async Task AssertEqualAsync(Deployer deployer, ActionDefinition[] actions)
    {
        await deployer.AssertContainsAsync(actions);
        var codes = deployer.Test.Activities.Select(static row => $"{row.GetProperty("APPLICATION")} {row.GetProperty("CODE")}").ToArray();
        Assert.Equal(codes.Distinct().Count(), codes.Length);
    }

    private static ActionDefinition[] Declared(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 12)).Select(i => new DeclaredAction($"action.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity)
        {
            Name = $"Name {random.Next(3)}",
            Description = $"Description {random.Next(2)}",
            Input = random.Next(5) == 0 ? null : "input",
        }),
    ];

    private static string Foreign(Deployer deployer) =>
        string.Join('\n', deployer.Test.Activities.Where(static row => row.GetProperty("APPLICATION").GetString() == "app.2").Select(static row => row.GetRawText()));
}
