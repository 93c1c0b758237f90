using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Answering;

/// <summary>Answers of a call whose own tokens are not valid any more.</summary>
public sealed class CallRepliesTests
{
    private const string True = """{"result":true}""";
    private const string EventToken = "664f.1|A1|token";
    private const string Installed = "token-of-the-installation";

    private readonly List<string> _told = [];

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("expired_token")]
    [InlineData("invalid_token")]
    [InlineData("NO_AUTH_FOUND")]
    [InlineData("INVALID_CREDENTIALS")]
    [InlineData("insufficient_scope")]
    [InlineData("user_access_error")]
    [InlineData("authorization_error")]
    [InlineData("USER_ACCESS_ERROR")]
    public async Task What_answers_goes_out_once_more_as_who_installed_the_application(string error)
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal(error, 401), (200, True), (200, True));
        var replies = Of(portal.Client(), portal.Client(Installed));

        Assert.Null(await replies.AnswerAsync(EventBody.Write(EventToken, "done"), Canceled));
        await replies.LogAsync(EventToken, "line", Canceled);

        Assert.Equal(["bizproc.event.send", "bizproc.event.send", "bizproc.activity.log"], portal.Methods);
        Assert.Equal(portal.Stub.Bodies[0].Replace("s3cr3t/T0ken\\u00264567890", Installed, StringComparison.Ordinal), portal.Stub.Bodies[1]);
        Assert.Contains(Installed, portal.Stub.Bodies[2], StringComparison.Ordinal);
        Assert.Single(_told);
        Assert.DoesNotContain(StubPortal.Token, _told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_refresh_token_is_such_a_case()
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal("expired_token", 401), ScriptedPortal.Refusal("invalid_grant"), (200, True));
        var replies = Of(portal.Client(refreshToken: "dead-refresh-token"), portal.Client(Installed));

        await replies.LogAsync(EventToken, "line", Canceled);

        Assert.Contains(Installed, portal.Stub.Bodies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_none_is_such_a_case()
    {
        var portal = new ScriptedPortal((200, True));
        var replies = new CallReplies(() => portal.Client("not a token"), _ => new(portal.Client(Installed)), _told.Add);

        await replies.LogAsync(EventToken, "line", Canceled);

        Assert.Contains(Installed, Assert.Single(portal.Stub.Bodies), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACCESS_DENIED")]
    [InlineData("404")]
    [InlineData("PAYMENT_REQUIRED")]
    [InlineData("OVERLOAD_LIMIT")]
    [InlineData("PORTAL_DELETED")]
    [InlineData("APPLICATION_NOT_FOUND")]
    [InlineData("ERROR_CORE")]
    public async Task What_concerns_all_tokens_alike_is_not_tried_twice(string error)
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal(error, 403));
        var replies = Of(portal.Client(), portal.Client(Installed));

        var refusal = await Assert.ThrowsAnyAsync<PortalException>(() => replies.AnswerAsync(EventBody.Write(EventToken, "done"), Canceled));

        Assert.Equal(error, refusal.Error);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Where_the_application_was_removed_in_between_nothing_more_is_sent()
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal("user_access_error", 401));
        var replies = new CallReplies(() => portal.Client(), static _ => new((IPortalClient?)null), _told.Add);

        var refusal = await Assert.ThrowsAsync<PortalAccessException>(() => replies.LogAsync(EventToken, "line", Canceled));

        Assert.Equal("user_access_error", refusal.Error);
        Assert.Single(portal.Stub.Bodies);
    }

    [Fact]
    public async Task A_call_without_tokens_has_no_second_way()
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal("user_access_error", 401));
        var replies = new CallReplies(() => portal.Client(Installed), findInstalled: null, _told.Add);

        await Assert.ThrowsAsync<PortalAccessException>(() => replies.LogAsync(EventToken, "line", Canceled));

        Assert.Single(portal.Stub.Bodies);
    }

    [Fact]
    public async Task If_both_are_refused_the_second_refusal_counts()
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal("user_access_error", 401), ScriptedPortal.Refusal("PORTAL_DELETED", 403));
        var replies = Of(portal.Client(), portal.Client(Installed));

        var refusal = await Assert.ThrowsAsync<PortalAccessException>(() => replies.LogAsync(EventToken, "line", Canceled));

        Assert.Equal("PORTAL_DELETED", refusal.Error);
    }

    [Fact]
    public async Task Other_calls_stay_those_of_the_calls_user()
    {
        var portal = new ScriptedPortal(ScriptedPortal.Refusal("user_access_error", 401), (200, True), ScriptedPortal.Refusal("user_access_error", 401));
        var replies = Of(portal.Client(), portal.Client(Installed));
        await replies.LogAsync(EventToken, "line", Canceled);

        await Assert.ThrowsAsync<PortalAccessException>(() => replies.Portal.CallAsync("crm.deal.get", cancellationToken: Canceled));

        Assert.DoesNotContain(Installed, portal.Stub.Bodies[^1], StringComparison.Ordinal);
    }

    private CallReplies Of(IPortalClient own, IPortalClient installed) => new(() => own, _ => new(installed), _told.Add);
}
