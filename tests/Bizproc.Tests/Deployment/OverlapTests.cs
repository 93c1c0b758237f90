using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>Deployments at the same time. After "in sync" the portal equals its declaration, or the next plan sees the differences.</summary>
public sealed class OverlapTests
{
    private static readonly int Random = int.Parse(Environment.GetEnvironmentVariable("BIZPROC_CHAOS_DEPLOYMENTS") ?? "200", CultureInfo.InvariantCulture);

    private static readonly DeploymentOptions Options = new() { Time = new ImpatientTime() };

    public static TheoryData<int, int> Boundaries
    {
        get
        {
            var data = new TheoryData<int, int>();
            for (int slow = 1; slow <= 7; slow++)
            {
                for (int fast = 1; fast <= 7; fast++) data.Add(slow, fast);
            }

            return data;
        }
    }

    /// <summary>Version 2 pauses before its n-th request. Version 1 begins, and pauses before its m-th request until version 2 is done.</summary>
    [Theory]
    [MemberData(nameof(Boundaries))]
    public async Task A_deployment_that_pauses_at_any_request_while_another_runs_tells_no_lie(int slowAt, int fastAt)
    {
        var portal = new MemoryPortal();
        var (one, two) = (PlainAction.Many(120, "one"), PlainAction.Many(120, "two"));
        await DeployAsync(one, new MemoryPortalClient(portal));
        var slowPaused = new TaskCompletionSource();
        var fastPausedOrDone = new TaskCompletionSource();
        var slowDone = new TaskCompletionSource();
        var slow = new MemoryPortalClient(portal)
        {
            BeforeRequest = async number =>
            {
                if (number != slowAt) return;
                slowPaused.TrySetResult();
                await fastPausedOrDone.Task;
            },
        };
        var fast = new MemoryPortalClient(portal)
        {
            BeforeRequest = async number =>
            {
                if (number != fastAt) return;
                fastPausedOrDone.TrySetResult();
                await slowDone.Task;
            },
        };

        var deploysTwo = Task.Run(() => DeployAsync(two, slow), TestContext.Current.CancellationToken);
        await Task.WhenAny(slowPaused.Task, deploysTwo);
        var deploysOne = Task.Run(() => DeployAsync(one, fast), TestContext.Current.CancellationToken);
        await Task.WhenAny(fastPausedOrDone.Task, deploysOne);
        fastPausedOrDone.TrySetResult();
        await deploysTwo;
        slowDone.TrySetResult();
        await deploysOne;

        await AssertTrueAsync(portal, one, two);
    }

    [Fact]
    public async Task The_report_of_the_attack_is_seen_and_made_good()
    {
        var portal = new MemoryPortal();
        var (one, two) = (PlainAction.Many(120, "one"), PlainAction.Many(120, "two"));
        await DeployAsync(one, new MemoryPortalClient(portal));
        var slow = new MemoryPortalClient(portal) { BeforeRequest = async number => await (number == 3 ? DeployAsync(one, new MemoryPortalClient(portal)) : Task.CompletedTask) };

        var report = await DeployAsync(two, slow);

        Assert.True(report is { IsComplete: true, NotRemembered: null }, report.ToString());
        Assert.True(portal.Has(two));
        Assert.True((await PlanAsync(two, portal)).IsUpToDate);
        Assert.False((await PlanAsync(one, portal)).IsUpToDate);
        Assert.Equal(120, report.Actions.Count(static action => action.Outcome == DeploymentOutcome.Updated));
    }

    [Fact]
    public async Task Two_and_three_versions_in_any_order_tell_no_lie()
    {
        int complete = 0;
        for (int seed = 0; seed < Random; seed++)
        {
            var random = new Random(seed);
            var portal = new MemoryPortal();
            int count = new[] { 3, 20, 60, 120 }[random.Next(4)];
            ActionDefinition[][] versions =
            [
                .. Enumerable.Range(0, random.Next(2, 4)).Select(version => PlainAction.Many(count + random.Next(-2, 3), "v" + random.Next(3))),
            ];
            if (random.Next(3) > 0) await DeployAsync(versions[random.Next(versions.Length)], new MemoryPortalClient(portal));

            var reports = new DeploymentReport[versions.Length];
            await new Interleaving(seed).RunAsync(
            [
                .. versions.Select((version, id) => new Func<Func<Task>, Task>(async step =>
                    reports[id] = await DeployAsync(version, new MemoryPortalClient(portal) { BeforeCommand = step }))),
            ]);

            Assert.All(reports, static report => Assert.True(report.IsComplete != report.IsOverlapped, report.ToString()));
            complete += reports.Count(static report => !report.IsOverlapped);
            try
            {
                await AssertTrueAsync(portal, versions);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        }

        // Deployments that meet part again.
        Assert.True(complete > Random, $"Only {complete} of {Random} rounds of two or three");
    }

    [Fact]
    public async Task Instances_of_one_version_are_in_nobodys_way()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var portal = new MemoryPortal();
            var actions = PlainAction.Many(60, "same");
            await DeployAsync(PlainAction.Many(60, "before"), new MemoryPortalClient(portal));
            MemoryPortalClient[] clients = new MemoryPortalClient[3];
            var reports = new DeploymentReport[3];

            await new Interleaving(seed).RunAsync(
            [
                .. Enumerable.Range(0, 3).Select(id => new Func<Func<Task>, Task>(async step =>
                {
                    clients[id] = new MemoryPortalClient(portal) { BeforeCommand = step };
                    reports[id] = await DeployAsync(actions, clients[id]);
                })),
            ]);

            Assert.All(reports, static report => Assert.True(report is { IsComplete: true, NotRemembered: null }, report.ToString()));
            Assert.True(portal.Has(actions));
            Assert.True((await PlanAsync(actions, portal)).IsUpToDate);
            // A deployment that begins while another is at work sends more than the changes; none begins again.
            Assert.All(clients, static client => Assert.InRange(client.Requests.Count, 1, 3));
        }
    }

    /// <summary>The other deployments behave like two instances that start again and again.</summary>
    [Fact]
    public async Task Where_another_never_stops_that_is_said_and_nothing_is_noted()
    {
        var portal = new MemoryPortal();
        var (one, two) = (PlainAction.Many(5, "one"), PlainAction.Many(5, "two"));
        await DeployAsync(one, new MemoryPortalClient(portal));
        int turns = 0;
        var client = new MemoryPortalClient(portal)
        {
            BeforeRequest = async _ => await DeployAsync(turns++ % 2 == 0 ? one : PlainAction.Many(5, "other"), new MemoryPortalClient(portal)),
        };

        var report = await DeployAsync(two, client);

        Assert.True(report is { IsOverlapped: true, IsComplete: false });
        Assert.Contains("another deployment", report.NotRemembered, StringComparison.Ordinal);
        Assert.False((await PlanAsync(two, portal)).IsUpToDate && !portal.Has(two));
    }

    /// <summary>A lost answer also loses the name of the deployment that wrote before.</summary>
    [Fact]
    public async Task A_lost_answer_while_another_ran_tells_no_lie()
    {
        for (int lostAt = 2; lostAt <= 4; lostAt++)
        {
            for (int otherAt = 2; otherAt <= lostAt; otherAt++)
            {
                var portal = new MemoryPortal();
                var (one, two) = (PlainAction.Many(120, "one"), PlainAction.Many(120, "two"));
                await DeployAsync(two, new MemoryPortalClient(portal));
                await DeployAsync([.. two.Take(100), .. one.Skip(100)], new MemoryPortalClient(portal));
                var client = new MemoryPortalClient(portal)
                {
                    BeforeRequest = async number => await (number == otherAt ? DeployAsync(one, new MemoryPortalClient(portal)) : Task.CompletedTask),
                    AfterRequest = number => number == lostAt ? Task.FromException(new HttpRequestException("lost")) : Task.CompletedTask,
                };

                await DeployAsync(two, client);

                await AssertTrueAsync(portal, one, two);
            }
        }
    }

    [Fact]
    public async Task A_deployment_that_is_broken_off_anywhere_leaves_nothing_that_counts_and_is_not_there()
    {
        var (one, two) = (PlainAction.Many(120, "one"), PlainAction.Many(130, "two"));
        for (int brokenAt = 1; brokenAt <= 5; brokenAt++)
        {
            var portal = new MemoryPortal();
            await DeployAsync(one, new MemoryPortalClient(portal));
            var client = new MemoryPortalClient(portal)
            {
                AfterRequest = number => number == brokenAt ? Task.FromException(new OperationCanceledException()) : Task.CompletedTask,
            };
            await Record.ExceptionAsync(() => DeployAsync(two, client));

            await AssertTrueAsync(portal, one, two);
        }
    }

    private static Task<DeploymentReport> DeployAsync(ActionDefinition[] actions, IPortalClient client) =>
        BizprocDeployment.DeployAsync(actions, client, Options, TestContext.Current.CancellationToken);

    private static Task<DeploymentPlan> PlanAsync(ActionDefinition[] actions, MemoryPortal portal) =>
        BizprocDeployment.PlanAsync(actions, new MemoryPortalClient(portal), Options, TestContext.Current.CancellationToken);

    /// <summary>Asserts that each plan tells the truth, and that the next deployment brings the portal in line.</summary>
    private static async Task AssertTrueAsync(MemoryPortal portal, params ActionDefinition[][] versions)
    {
        foreach (var version in versions)
        {
            var plan = await PlanAsync(version, portal);
            foreach (var planned in plan.Actions.Where(static planned => planned.Change == PlannedChange.Unchanged))
            {
                var action = version.First(action => action.Code == planned.Code);
                Assert.True(portal.Has([action]), $"{planned.Code} counts as unchanged, and is not as declared");
            }
        }

        foreach (var version in versions)
        {
            await DeployAsync(version, new MemoryPortalClient(portal));
            Assert.True(portal.Has(version));
            Assert.True((await PlanAsync(version, portal)).IsUpToDate);
        }
    }
}
