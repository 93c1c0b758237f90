namespace Bizproc.Incoming.Memory;

/// <summary>A call in memory and its state.</summary>
/// <param name="Call">The call.</param>
/// <param name="State">The state.</param>
/// <param name="Attempts">The number of attempts so far.</param>
/// <param name="NextAt">The time of the next attempt, if one is planned.</param>
/// <param name="Reason">The reason for the last failure.</param>
internal readonly record struct LedgerCall(QueuedCall Call, KeptState State, int Attempts, DateTimeOffset? NextAt, string Reason)
{
    /// <summary>Gets the call without its content.</summary>
    public KeptItem ToItem() => new()
    {
        Id = Call.Key,
        State = State,
        MemberId = Call.MemberId,
        Subject = Call.ToString(),
        ReceivedAt = Call.ReceivedAt,
        Attempts = Attempts,
        NextAt = NextAt,
        Reason = Reason,
    };
}
