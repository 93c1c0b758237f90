namespace Bizproc.Incoming.Memory;

/// <summary>A reply in memory.</summary>
/// <param name="Id">Identifies the reply.</param>
/// <param name="Reply">The reply.</param>
/// <param name="DueAt">The time of the next attempt.</param>
/// <param name="Reason">The reason for the last failure.</param>
internal readonly record struct KeptReply(string Id, StepReply Reply, DateTimeOffset DueAt, string Reason)
{
    /// <summary>Gets the reply without its content.</summary>
    public KeptItem ToItem() => new()
    {
        Id = Id,
        State = KeptState.ReplyWaiting,
        MemberId = Reply.MemberId,
        Subject = Reply.ToString(),
        ReceivedAt = Reply.CreatedAt,
        Attempts = Reply.Attempts,
        NextAt = DueAt,
        Reason = Reason,
    };
}
