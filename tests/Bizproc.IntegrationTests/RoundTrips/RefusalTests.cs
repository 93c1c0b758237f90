using Bizproc.IntegrationTests.RoundTrips.Versions;
using First = Bizproc.IntegrationTests.RoundTrips.Versions.First;

namespace Bizproc.IntegrationTests.RoundTrips;

public sealed class RefusalTests
{
    [Fact]
    public async Task An_update_of_what_is_not_there_says_which_action_it_was()
    {
        await using var portal = await TestPortal.StartAsync();

        var refusal = await Assert.ThrowsAsync<PortalException>(
            () => First.Order.UpdateAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken));

        Assert.Equal(
            ("ERROR_ACTIVITY_NOT_FOUND", "Activity or Robot not found!", 400, "bizproc.activity.update", "order"),
            (refusal.Error, refusal.Description, refusal.HttpStatus, refusal.Method, refusal.Code));
        Assert.Empty(portal.Activities);
    }

    [Fact]
    public async Task A_delete_of_what_is_not_there_says_which_action_it_was()
    {
        await using var portal = await TestPortal.StartAsync();

        var refusal = await Assert.ThrowsAsync<PortalException>(
            () => First.Order.DeleteAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken));

        Assert.Equal(("ERROR_ACTIVITY_NOT_FOUND", "order"), (refusal.Error, refusal.Code));
    }

    [Fact]
    public async Task A_second_add_is_refused_and_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("order");
        string before = portal.Portal.ReadState().GetRawText();

        var refusal = await Assert.ThrowsAsync<PortalException>(
            () => First.Order.AddAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken));

        Assert.Equal(("ERROR_ACTIVITY_ALREADY_INSTALLED", "order"), (refusal.Error, refusal.Code));
        Assert.Equal(before, portal.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task A_robot_that_is_not_there_is_named_after_its_activity_was_updated()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("notice");

        var refusal = await Assert.ThrowsAsync<PortalException>(
            () => Notice.UpdateAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken));

        Assert.Equal(("bizproc.robot.update", "notice_robot"), (refusal.Method, refusal.Code));
        Assert.Equal("""{"*":"Notice"}""", Assert.Single(portal.Activities).GetProperty("NAME").GetRawText());
    }

    [Theory]
    [InlineData(ActionFields.None)]
    [InlineData((ActionFields)(1 << 10))]
    [InlineData(ActionFields.Name | (ActionFields)(1 << 30))]
    public async Task A_selection_of_nothing_or_of_unknown_members_reaches_no_portal(ActionFields fields)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("order");
        using var requests = new RequestRecorder();
        using var http = new HttpClient(requests);

        await Assert.ThrowsAsync<ArgumentException>(
            () => First.Order.UpdateAsync(RoundTrip.ClientOf(portal, http), fields, TestContext.Current.CancellationToken));

        Assert.Empty(requests.Methods);
    }
}
