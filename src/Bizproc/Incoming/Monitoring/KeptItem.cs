namespace Bizproc;

/// <summary>A call or a reply that an engine keeps, without its content.</summary>
public sealed record KeptItem
{
    /// <summary>Identifies the item within its engine.</summary>
    public required string Id { get; init; }

    /// <summary>The state.</summary>
    public required KeptState State { get; init; }

    /// <summary>The member id of the portal; empty for the portal of the options.</summary>
    public required string MemberId { get; init; }

    /// <summary>The subject, for people: at least the code of the action. It contains no token.</summary>
    public required string Subject { get; init; }

    /// <summary>The time at which the call was received, or the reply was written.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The number of attempts so far.</summary>
    public int Attempts { get; init; }

    /// <summary>The time of the next attempt, if one is planned.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The reason for the last failure; empty if there was none. It contains no token.</summary>
    public string Reason { get; init; } = "";
}
