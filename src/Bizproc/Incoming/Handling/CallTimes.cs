namespace Bizproc.Incoming.Handling;

/// <summary>The times after which nobody waits for the outcome of a call any longer.</summary>
internal sealed class CallTimes
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(365);

    private readonly QueuedCall _queued;
    private readonly BizprocCall _call;
    private readonly CallOptions _options;

    public CallTimes(QueuedCall queued, BizprocCall call, CallOptions options)
    {
        _queued = queued;
        _call = call;
        _options = options;
        StepEnd = call is { Waits: true, Timeout: { } limit } && limit < LongAgo ? queued.ReceivedAt + limit : DateTimeOffset.MaxValue;
    }

    /// <summary>The time at which the step stops waiting; the maximum if it has no time limit.</summary>
    public DateTimeOffset StepEnd { get; }

    /// <summary>The time after which there are no more attempts to handle the call.</summary>
    public DateTimeOffset LastAttempt => Earlier(StepEnd, _queued.ReceivedAt + _options.Retry.GiveUpAfter);

    /// <summary>Creates a reply of the call.</summary>
    /// <param name="body">The parameters of the request.</param>
    /// <param name="isAnswer">True if the reply ends the step.</param>
    /// <param name="now">The current time.</param>
    public StepReply CreateReply(ReadOnlyMemory<byte> body, bool isAnswer, DateTimeOffset now) => new()
    {
        MemberId = _queued.MemberId,
        EventToken = _call.EventToken,
        IsAnswer = isAnswer,
        Body = body,
        Tokens = _queued.Tokens,
        Subject = _queued.ToString(),
        CreatedAt = _queued.ReceivedAt,
        ExpiresAt = Earlier(StepEnd, now + _options.AnswerRetry.GiveUpAfter),
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
