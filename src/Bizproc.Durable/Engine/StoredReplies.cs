using Bizproc.Durable.Storage.Records;

namespace Bizproc.Durable.Engine;

/// <summary>Converts between replies and their rows.</summary>
internal static class StoredReplies
{
    /// <summary>Creates the row of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="callKey">The key of the call; <see langword="null"/> if the reply comes from elsewhere.</param>
    public static StoredReply Create(StepReply reply, string? callKey) => new()
    {
        CallKey = callKey,
        MemberId = reply.MemberId,
        EventToken = reply.EventToken,
        IsAnswer = reply.IsAnswer,
        Body = reply.Body.ToArray(),
        Tokens = reply.Tokens,
        Subject = reply.Subject,
        CreatedAt = reply.CreatedAt,
        ExpiresAt = reply.ExpiresAt,
    };

    /// <summary>Gets the reply of a row.</summary>
    /// <param name="stored">The row.</param>
    /// <param name="mayBeSent">True if an earlier process may have sent it, and ended before it could note that.</param>
    public static StepReply ToReply(StoredReply stored, bool mayBeSent) => new()
    {
        MemberId = stored.MemberId,
        EventToken = stored.EventToken,
        IsAnswer = stored.IsAnswer,
        Body = stored.Body,
        Tokens = stored.Tokens,
        Subject = stored.Subject,
        CreatedAt = stored.CreatedAt,
        ExpiresAt = stored.ExpiresAt,
        Attempts = mayBeSent ? Math.Max(stored.Attempts, 1) : stored.Attempts,
    };
}
