using System.Data.Common;
using Bizproc.Incoming.Replying;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bizproc.Tests.Incoming;

/// <summary>The meaning of a failure for a reply: what may pass is tried again, because an answer that is given up stops a workflow.</summary>
public sealed class ReplyJudgeTests
{
    private readonly ReplyJudge _judge = new(Options.Create(new BizprocOptions()), TimeProvider.System, NullLogger<ReplyJudge>.Instance);

    public static TheoryData<string, Exception> Passing => new()
    {
        { "the network", new HttpRequestException("refused") },
        { "a time-out", new TimeoutException() },
        { "the store", new PortalStoreException(new InvalidOperationException("away")) },
        { "the database", new Away() },
        { "lost keys, until they are restored", new SecretsUnreadableException("missing") },
        { "the pace", new PortalException("QUERY_LIMIT_EXCEEDED", "", 503, "m") },
        { "too many requests", new PortalException("", "", 429, "m") },
        { "a server", new PortalException("", "", 502, "m") },
        { "a busy workflow", new PortalException("423", "", 400, "m") },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public void A_failure_that_may_pass_is_tried_again(string what, Exception failure)
    {
        Assert.NotEmpty(what);
        var result = _judge.Judge(Reply(attempts: 0), failure);

        Assert.Equal(ReplyResultKind.TryAgain, result.Kind);
        Assert.True(result.Delay > TimeSpan.Zero);
    }

    [Fact]
    public void A_refusal_is_the_end() =>
        Assert.Equal((ReplyResultKind.Refused, TimeSpan.Zero), Judge(Reply(attempts: 3), new PortalException("ACCESS_DENIED", "no", 400, "m")));

    [Fact]
    public void A_failure_is_the_end_if_the_next_attempt_is_too_late() => Assert.Equal(
        (ReplyResultKind.Refused, TimeSpan.Zero), Judge(Reply(attempts: 0) with { ExpiresAt = DateTimeOffset.UtcNow }, new TimeoutException()));

    [Theory]
    [InlineData(0, true, ReplyResultKind.Refused)]
    [InlineData(1, true, ReplyResultKind.Delivered)]
    [InlineData(1, false, ReplyResultKind.Refused)]
    public void A_step_that_is_closed_has_an_earlier_attempt_if_there_was_one(int attempts, bool isAnswer, ReplyResultKind expected) =>
        Assert.Equal((expected, TimeSpan.Zero), Judge(Reply(attempts) with { IsAnswer = isAnswer }, new PortalException("404", "Not found", 400, "m")));

    private (ReplyResultKind Kind, TimeSpan Delay) Judge(StepReply reply, Exception failure)
    {
        var result = _judge.Judge(reply, failure);
        return (result.Kind, result.Delay);
    }

    private static StepReply Reply(int attempts) => new()
    {
        MemberId = "m",
        EventToken = "t",
        IsAnswer = true,
        Body = "{}"u8.ToArray(),
        CreatedAt = DateTimeOffset.UtcNow,
        ExpiresAt = DateTimeOffset.UtcNow.AddDays(1),
        Attempts = attempts,
    };

    private sealed class Away() : DbException("away");
}
