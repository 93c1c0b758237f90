namespace Bizproc.IntegrationTests.Deployments;

/// <summary>Settings pages that change their action within one deployment, under both versions of the portal's own rules.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Versions => ["25.0.0", "26.0.0"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_renamed_action_keeps_its_page(string version)
    {
        await using var deployer = await StartAsync(version, [new DeclaredAction("old", page: "/p")]);

        var report = await deployer.DeployAsync([new DeclaredAction("new", page: "/p")], new DeploymentOptions { Orphans = OrphanPolicy.Delete });

        Assert.True(report.IsComplete, report.ToString());
        Assert.Equal(["new /p"], Pages(deployer));
        Assert.Equal(["new"], Codes(deployer));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Where_the_old_action_is_kept_the_report_names_it_and_what_to_do(string version)
    {
        await using var deployer = await StartAsync(version, [new DeclaredAction("old", page: "/p")]);

        var report = await deployer.DeployAsync([new DeclaredAction("new", page: "/p")]);

        var failed = Assert.Single(report.Actions, static action => action.Outcome == DeploymentOutcome.Failed);
        Assert.Contains("'old'", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("PlacementHandler", failed.Remedy, StringComparison.Ordinal);
        Assert.Equal(["old /p"], Pages(deployer));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Pages_are_swapped_and_go_round(string version)
    {
        await using var deployer = await StartAsync(version, [new DeclaredAction("a", page: "/1"), new DeclaredAction("b", ActionKind.Robot, "/2"), new DeclaredAction("c", page: "/3")]);

        var swapped = await deployer.DeployAsync([new DeclaredAction("a", page: "/2"), new DeclaredAction("b", ActionKind.Robot, "/1"), new DeclaredAction("c", page: "/3")]);
        Assert.True(swapped.IsComplete, swapped.ToString());
        Assert.Equal(["a /2", "b /1", "c /3"], Pages(deployer));

        var round = await deployer.DeployAsync([new DeclaredAction("a", page: "/1"), new DeclaredAction("b", ActionKind.Robot, "/3"), new DeclaredAction("c", page: "/2")]);
        Assert.True(round.IsComplete, round.ToString());
        Assert.Equal(["a /1", "b /3", "c /2"], Pages(deployer));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_page_moves_to_an_action_that_stands_before_its_owner(string version)
    {
        await using var deployer = await StartAsync(version, [new DeclaredAction("a"), new DeclaredAction("b", page: "/p")]);

        var report = await deployer.DeployAsync([new DeclaredAction("a", page: "/p"), new DeclaredAction("b")]);

        Assert.True(report.IsComplete, report.ToString());
        Assert.Equal(["a /p"], Pages(deployer));
    }

    private static async Task<Deployer> StartAsync(string version, ActionDefinition[] first)
    {
        var deployer = await Deployer.StartAsync();
        var portal = deployer.Test.Portal;
        portal.Settings = portal.Settings with { Version = Version.Parse(version) };
        var report = await deployer.DeployAsync(first);
        Assert.True(report.IsComplete, report.ToString());
        return deployer;
    }

    private static IEnumerable<string?> Codes(Deployer deployer) => deployer.Test.Activities.Select(static row => row.GetProperty("CODE").GetString());

    private static IEnumerable<string> Pages(Deployer deployer) => deployer.Test.Portal.ReadState().GetProperty("placements").EnumerateArray()
        .Select(static row => $"{row.GetProperty("ADDITIONAL").GetString()} {new Uri(row.GetProperty("PLACEMENT_HANDLER").GetString()!).AbsolutePath}")
        .Order(StringComparer.Ordinal);
}
