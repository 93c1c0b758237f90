using System.Data.Common;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Retry;
using Bizproc.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Replying;

/// <summary>Decides what a failure means for a reply, and logs it.</summary>
internal sealed class ReplyJudge(IOptions<BizprocOptions> options, TimeProvider time, ILogger<ReplyJudge> logger)
{
    private readonly RetryOptions _retry = options.Value.Calls.AnswerRetry;

    /// <summary>True if other replies would fail in the same way, because the portal itself is away.</summary>
    public static bool IsPortalAway(Exception failure) => OutcomeUnknown.Is(failure) || failure is PortalException { HttpStatus: 429 or >= 500 };

    /// <summary>Judges a failure to send a reply.</summary>
    public ReplyResult Judge(StepReply reply, Exception failure)
    {
        if (reply is { IsAnswer: true, Attempts: > 0 } && failure is PortalException refused && WorkflowAnswers.MeansClosed(refused.Error))
        {
            logger.AnsweredBefore(reply, refused.Message);
            return new ReplyResult(ReplyResultKind.Delivered, TimeSpan.Zero, "");
        }

        return IsPassing(failure) ? Postpone(reply, failure.Message, AskedBy(failure)) : Refuse(reply, failure.Message);
    }

    /// <summary>Sends a reply later, unless it is useless by then.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="asked">The delay that the portal asks for.</param>
    public ReplyResult Postpone(StepReply reply, string reason, TimeSpan asked)
    {
        var delay = _retry.GetDelay(reply.Attempts + 1, Random.Shared.NextDouble());
        if (asked > delay) delay = asked < _retry.MaxDelay ? asked : _retry.MaxDelay;
        if (time.GetUtcNow() + delay > reply.ExpiresAt) return Refuse(reply, reason);

        logger.ReplyPostponed(reply, delay, reason);
        return new ReplyResult(ReplyResultKind.TryAgain, delay, reason);
    }

    /// <summary>Gives a reply up.</summary>
    public ReplyResult Refuse(StepReply reply, string reason)
    {
        if (reply.IsAnswer) logger.AnswerLost(reply, reason);
        else logger.FailureUntold(reply, reason);
        return new ReplyResult(ReplyResultKind.Refused, TimeSpan.Zero, reason);
    }

    /// <summary>True if waiting may help: the portal or a database is away or busy, or a person may repair the access until the reply expires.</summary>
    private static bool IsPassing(Exception failure) => failure switch
    {
        PortalStoreException or SecretsUnreadableException or PortalAccessException or PortalRedirectException or DbException or TimeoutException => true,
        PortalException { Error: GeneralAnswers.QueryLimitError or GeneralAnswers.OperationTimeLimitError } => true,
        PortalException refused when WorkflowAnswers.MeansBusy(refused.Error) => true,
        _ => IsPortalAway(failure),
    };

    private TimeSpan AskedBy(Exception failure) => failure is PortalException refused ? refused.AskedWait(time.GetUtcNow()) : TimeSpan.Zero;
}
