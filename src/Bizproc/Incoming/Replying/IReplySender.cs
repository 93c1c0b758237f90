namespace Bizproc;

/// <summary>Sends replies to the steps of a portal, for an engine that keeps them. <c>AddBizproc</c> registers it.</summary>
public interface IReplySender
{
    /// <summary>The maximum number of replies that one call sends.</summary>
    const int MaxReplies = 50;

    /// <summary>Makes one attempt to send replies of one portal. Several replies go in one request, because a portal limits the requests.</summary>
    /// <remarks>Make only one attempt at a time for each portal. A failure does not throw: it is logged, and is a result.</remarks>
    /// <param name="memberId">The member id of the portal; empty for the portal of the options.</param>
    /// <param name="replies">The replies, at most <see cref="MaxReplies"/>.</param>
    /// <param name="cancellationToken">Cancels the operation when the application stops.</param>
    /// <returns>The result of each reply, in the same order.</returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled. Some replies may have arrived: send them again, which is harmless.</exception>
    Task<IReadOnlyList<ReplyResult>> SendAsync(string memberId, IReadOnlyList<StepReply> replies, CancellationToken cancellationToken);
}
