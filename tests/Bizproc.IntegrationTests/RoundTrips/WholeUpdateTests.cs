using System.Text.Json.Nodes;
using Bizproc.IntegrationTests.RoundTrips.Versions;
using Bizproc.IntegrationTests.Stored;
using First = Bizproc.IntegrationTests.RoundTrips.Versions.First;
using Second = Bizproc.IntegrationTests.RoundTrips.Versions.Second;

namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>After an update the portal has what the class declares, whatever it had before.</summary>
public sealed class WholeUpdateTests
{
    [Fact]
    public async Task An_added_action_is_as_declared_and_an_update_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        var client = RoundTrip.ClientOf(portal);

        await First.Order.AddAsync(client, TestContext.Current.CancellationToken);
        await AssertStoredAsync("activity", "order", HandWritten.FirstOrder, portal);

        await First.Order.UpdateAsync(client, TestContext.Current.CancellationToken);
        await AssertStoredAsync("activity", "order", HandWritten.FirstOrder, portal);
    }

    [Fact]
    public async Task An_update_replaces_every_column_of_another_row()
    {
        await using var portal = await TestPortal.StartAsync();
        await OldRow.AddAsync(portal, "activity", "order");

        await First.Order.UpdateAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken);

        await AssertStoredAsync("activity", "order", HandWritten.FirstOrder, portal);
    }

    [Fact]
    public async Task A_second_version_clears_what_it_no_longer_declares()
    {
        await using var portal = await TestPortal.StartAsync();
        var client = RoundTrip.ClientOf(portal);
        await First.Order.AddAsync(client, TestContext.Current.CancellationToken);
        Assert.Single(portal.Placements);

        await Second.Order.UpdateAsync(client, TestContext.Current.CancellationToken);

        await AssertStoredAsync("activity", "order", HandWritten.SecondOrder, portal);
        Assert.Equal(
            JsonNode.Parse("""
                {
                  "APPLICATION": "app.1", "IS_ROBOT": "N", "CODE": "order", "HANDLER": "https://app.example.com/sub/bizproc/order",
                  "AUTH_USER_ID": 7, "USE_SUBSCRIPTION": "N", "USE_PLACEMENT": "N", "NAME": {"*": "Simple order"}, "DESCRIPTION": {"*": ""},
                  "PROPERTIES": [], "RETURN_PROPERTIES": [], "DOCUMENT_TYPE": null, "FILTER": null
                }
                """)!.ToJsonString(),
            JsonObject.Create(Assert.Single(portal.Activities))!.ToJsonString());
        Assert.Empty(portal.Placements);
    }

    [Fact]
    public async Task The_first_version_comes_back_after_the_second()
    {
        await using var portal = await TestPortal.StartAsync();
        var client = RoundTrip.ClientOf(portal);
        await Second.Order.AddAsync(client, TestContext.Current.CancellationToken);
        await AssertStoredAsync("activity", "order", HandWritten.SecondOrder, portal);

        await First.Order.UpdateAsync(client, TestContext.Current.CancellationToken);

        await AssertStoredAsync("activity", "order", HandWritten.FirstOrder, portal);
    }

    [Fact]
    public async Task A_class_that_is_activity_and_robot_has_both_rows()
    {
        await using var portal = await TestPortal.StartAsync();
        var client = RoundTrip.ClientOf(portal);

        await Notice.AddAsync(client, TestContext.Current.CancellationToken);
        await AssertBothAsync(portal);

        await Notice.UpdateAsync(client, TestContext.Current.CancellationToken);
        await AssertBothAsync(portal);
    }

    [Fact]
    public async Task A_class_that_is_activity_and_robot_updates_both_rows()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("notice");
        await portal.AddAsync("notice_robot", kind: "robot");

        await Notice.UpdateAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken);

        await AssertBothAsync(portal);
    }

    [Fact]
    public async Task A_delete_removes_rows_and_placements()
    {
        await using var portal = await TestPortal.StartAsync();
        var client = RoundTrip.ClientOf(portal);
        await First.Order.AddAsync(client, TestContext.Current.CancellationToken);
        await Notice.AddAsync(client, TestContext.Current.CancellationToken);
        await portal.AddAsync("other");

        await First.Order.DeleteAsync(client, TestContext.Current.CancellationToken);
        await Notice.DeleteAsync(client, TestContext.Current.CancellationToken);

        Assert.Equal("other", Assert.Single(portal.Activities).GetProperty("CODE").GetString());
        Assert.Empty(portal.Placements);
    }

    private static async Task AssertBothAsync(TestPortal portal)
    {
        Assert.Equal(2, portal.Activities.Count);
        await AssertStoredAsync("activity", "notice", HandWritten.NoticeActivity, portal);
        await AssertStoredAsync("robot", "notice_robot", HandWritten.NoticeRobot, portal);
    }

    private static async Task AssertStoredAsync(string kind, string code, JsonObject handWritten, TestPortal portal) =>
        StoredAssert.Equal(await RoundTrip.StoreAsync(kind, code, handWritten), StoredAction.Read(portal, code));
}
