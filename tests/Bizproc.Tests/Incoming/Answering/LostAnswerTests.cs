using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Answering;

/// <summary>Answers to portals before 25.1150, which refuse a second answer for the same step (portal: 11.2).</summary>
public sealed class LostAnswerTests
{
    private const string True = """{"result":true}""";
    private const string EventToken = "664f.1|A1|token";

    private static readonly (int, string) NotFound = ScriptedPortal.Refusal("404", description: "The business process is not found.");
    private static readonly (int, string) Limit = ScriptedPortal.Refusal("QUERY_LIMIT_EXCEEDED", 503);
    private static readonly (int, string) Expired = ScriptedPortal.Refusal("expired_token", 401);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Losses { get; } = [ScriptedPortal.Lost, ScriptedPortal.Late, "<html>504</html>", "{\"result\":tr"];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_answer_whose_reply_was_lost_has_arrived_if_the_portal_then_knows_no_such_workflow(string lost)
    {
        var portal = new ScriptedPortal((504, lost), NotFound);

        await WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled);

        Assert.Equal(["bizproc.event.send", "bizproc.event.send"], portal.Methods);
    }

    [Fact]
    public async Task The_same_is_true_if_the_portal_is_still_at_work_on_it()
    {
        var portal = new ScriptedPortal((0, ScriptedPortal.Late), ScriptedPortal.Refusal("423"));

        await WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled);

        Assert.Equal(2, portal.Methods.Count);
    }

    [Fact]
    public async Task A_limit_in_between_changes_nothing()
    {
        var portal = new ScriptedPortal((0, ScriptedPortal.Lost), Limit, (0, ScriptedPortal.Unreached), NotFound);

        await WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled);

        Assert.Equal(4, portal.Methods.Count);
    }

    [Fact]
    public async Task The_first_refusal_is_one()
    {
        var portal = new ScriptedPortal(NotFound);

        var refusal = await Assert.ThrowsAsync<PortalException>(() => WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled));

        Assert.Equal("404", refusal.Error);
    }

    [Fact]
    public async Task A_refusal_after_attempts_that_cannot_have_arrived_is_one()
    {
        var portal = new ScriptedPortal((0, ScriptedPortal.Unreached), Limit, NotFound);

        await Assert.ThrowsAsync<PortalException>(() => WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled));

        Assert.Equal(3, portal.Methods.Count);
    }

    [Fact]
    public async Task A_refusal_after_a_renewal_is_one()
    {
        var portal = new ScriptedPortal(Expired, (200, """{"access_token":"new-access-token"}"""), NotFound);

        await Assert.ThrowsAsync<PortalException>(() => WorkflowEvents.EndAsync(portal.Client(refreshToken: "old-refresh-token"), EventToken, "done", Canceled));
    }

    [Fact]
    public async Task Other_refusals_after_a_loss_are_refusals()
    {
        var portal = new ScriptedPortal((0, ScriptedPortal.Lost), ScriptedPortal.Refusal("ACCESS_DENIED", 403));

        await Assert.ThrowsAsync<PortalException>(() => WorkflowEvents.EndAsync(portal.Client(), EventToken, "done", Canceled));
    }

    [Fact]
    public async Task The_next_answer_begins_anew()
    {
        var portal = new ScriptedPortal((0, ScriptedPortal.Lost), (200, True), NotFound);
        var client = portal.Client();
        await WorkflowEvents.EndAsync(client, EventToken, "done", Canceled);

        await Assert.ThrowsAsync<PortalException>(() => WorkflowEvents.EndAsync(client, EventToken, "done", Canceled));
    }
}
