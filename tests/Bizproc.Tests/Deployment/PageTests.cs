using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>Settings pages that are renamed, moved and swapped within one deployment (portal: 12).</summary>
public sealed class PageTests
{
    private static readonly DeploymentOptions Deleting = new() { Orphans = OrphanPolicy.Delete, MaxDeletedShare = 1, Time = new ImpatientTime() };
    private static readonly DeploymentOptions Keeping = new() { Time = new ImpatientTime() };

    [Fact]
    public async Task A_renamed_code_takes_the_page_of_the_one_that_is_deleted()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Keeping, PlainAction.Create("old", page: "/s/x"));

        var report = await DeployAsync(portal, Deleting, PlainAction.Create("new", page: "/s/x"));

        Assert.True(report.IsComplete, report.ToString());
        Assert.True(portal.Has([PlainAction.Create("new", page: "/s/x")]));
        Assert.Equal(["new"], portal.Actions.Keys);
    }

    [Fact]
    public async Task A_page_that_an_orphan_keeps_is_refused_by_the_name_of_its_code()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Keeping, PlainAction.Create("old_code", page: "/s/x"), PlainAction.Create("other", page: "/s/y"));

        var report = await DeployAsync(portal, Keeping, PlainAction.Create("new", page: "/s/x"));

        var failed = Assert.Single(report.Actions, static action => action.Outcome == DeploymentOutcome.Failed);
        Assert.Contains("'/s/x' belongs to activity 'old_code'", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("PlacementHandler", failed.Remedy, StringComparison.Ordinal);
        Assert.Contains(failed.Remedy!, report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Pages_are_swapped(bool isForgotten, bool isOld)
    {
        var portal = new MemoryPortal { IsOld = isOld };
        await DeployAsync(portal, Keeping, PlainAction.Create("a", page: "/s/1"), PlainAction.Create("b", page: "/s/2"));
        if (isForgotten) portal.Option = default;
        ActionDefinition[] swapped = [PlainAction.Create("a", page: "/s/2"), PlainAction.Create("b", page: "/s/1")];

        var report = await DeployAsync(portal, Keeping, swapped);

        Assert.True(report.IsComplete, report.ToString());
        Assert.True(portal.Has(swapped));
    }

    [Fact]
    public async Task A_page_that_one_gives_up_is_taken_by_another_in_one_batch()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Keeping, PlainAction.Create("a"), PlainAction.Create("b", page: "/s/1"));
        ActionDefinition[] moved = [PlainAction.Create("a", page: "/s/1"), PlainAction.Create("b")];
        var client = new MemoryPortalClient(portal);

        var report = await BizprocDeployment.DeployAsync(moved, client, Keeping, TestContext.Current.CancellationToken);

        Assert.True(report.IsComplete, report.ToString());
        Assert.True(portal.Has(moved));
        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task Whatever_pages_change_hands_the_portal_has_each_action()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var portal = new MemoryPortal { IsOld = random.Next(2) == 0 };
            await DeployAsync(portal, Deleting, Actions(random));
            for (int i = 0; i < 2; i++)
            {
                if (random.Next(3) == 0) portal.Option = default;
                var next = Actions(random);
                // No deployment deletes an action that no book remembers; the action keeps its page and its code.
                var book = FingerprintBookFormat.Read(portal.Option.ValueKind == System.Text.Json.JsonValueKind.String ? portal.Option.GetString() : null);
                bool mayFail = portal.Actions.Any(there =>
                    !book.Contains(there.Value.Kind, there.Key) && !next.Any(action => (action.Kind, action.Code) == (there.Value.Kind, there.Key)));
                var report = await DeployAsync(portal, Deleting, next);

                Assert.True(report.IsComplete || mayFail, $"Seed {seed}: {report}");
                var failed = report.Actions.Where(static action => action.Outcome == DeploymentOutcome.Failed).Select(static action => action.Code);
                Assert.True(portal.Has(next.Where(action => !failed.Contains(action.Code))), $"Seed {seed}: {report}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_that_begins_like_one_that_is_freed_is_taken(bool isOld)
    {
        string page = "/" + new string('x', 200);
        var portal = new MemoryPortal { IsOld = isOld };
        await DeployAsync(portal, Keeping, PlainAction.Create("held", page: page + "1"));

        var report = await DeployAsync(portal, Keeping, PlainAction.Create("taker", page: page + "2"));

        var failed = Assert.Single(report.Actions, static action => action.Outcome == DeploymentOutcome.Failed);
        Assert.Contains("belongs to one of activity 'held'", failed.Reason, StringComparison.Ordinal);

        report = await DeployAsync(portal, Deleting, PlainAction.Create("taker", page: page + "2"));

        Assert.True(report.IsComplete, report.ToString());
    }

    [Fact]
    public async Task Of_two_pages_that_differ_by_case_the_other_is_named()
    {
        var portal = new MemoryPortal();
        await DeployAsync(portal, Keeping, PlainAction.Create("kept"), PlainAction.Create("page", page: "/other"));

        var report = await DeployAsync(portal, Keeping, PlainAction.Create("one", page: "/same"), PlainAction.Create("two", page: "/SAME"));

        var failed = Assert.Single(report.Actions, static action => action.Outcome == DeploymentOutcome.Failed);
        Assert.Contains("belongs to activity 'one'", failed.Reason, StringComparison.Ordinal);
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, DeploymentOptions options, params ActionDefinition[] actions) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), options, TestContext.Current.CancellationToken);

    private static ActionDefinition[] Actions(Random random)
    {
        int[] pages = [.. Enumerable.Range(0, 6)];
        random.Shuffle(pages);
        return
        [
            .. Enumerable.Range(0, 6).Where(_ => random.Next(4) > 0).Select(i =>
                PlainAction.Create($"c{i}", random.Next(6) == 0 ? ActionKind.Robot : ActionKind.Activity, random.Next(3) == 0 ? null : $"/s/{pages[i]}", name: "N" + random.Next(2), hasReturns: random.Next(4) > 0)),
            PlainAction.Create("always"),
        ];
    }
}
