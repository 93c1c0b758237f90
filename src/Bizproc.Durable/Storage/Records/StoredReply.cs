namespace Bizproc.Durable.Storage.Records;

/// <summary>An answer of a step, or a line for its log, with its content.</summary>
internal sealed record StoredReply
{
    /// <summary>The id, which the database assigns; 0 before.</summary>
    public long Id { get; init; }

    /// <summary>The key of the call that it answers; <see langword="null"/> if it comes from elsewhere.</summary>
    public string? CallKey { get; init; }

    /// <summary>The member id of the portal.</summary>
    public required string MemberId { get; init; }

    /// <summary>The event token of the step.</summary>
    public required string EventToken { get; init; }

    /// <summary>True if it answers the step; false for a line of the log.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>The request, as JSON in UTF-8.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The tokens of the call, if it had any.</summary>
    public PortalTokens? Tokens { get; init; }

    /// <summary>The time of creation, in milliseconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time after which nobody waits for it, in milliseconds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The step that it belongs to, for logs and people. It contains no secret.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The number of attempts to send it.</summary>
    public int Attempts { get; init; }

    /// <summary>Returns the id, never the content.</summary>
    public override string ToString() => $"reply {Id}";
}

/// <summary>A reply in a list, without its content.</summary>
/// <param name="Id">The id.</param>
/// <param name="CallKey">The key of the call that it answers.</param>
/// <param name="MemberId">The member id of the portal.</param>
/// <param name="IsAnswer">True if it answers the step.</param>
/// <param name="Subject">The step that it belongs to.</param>
/// <param name="CreatedAt">The time of creation.</param>
/// <param name="ExpiresAt">The time after which nobody waits for it.</param>
/// <param name="State">The state.</param>
/// <param name="Attempts">The number of attempts to send it.</param>
/// <param name="Reason">The last failure.</param>
/// <param name="NextAt">The time of the next attempt, if it waits.</param>
/// <param name="FinishedAt">The time when it was done or dead.</param>
internal sealed record ReplyRow(
    long Id,
    string? CallKey,
    string MemberId,
    bool IsAnswer,
    string Subject,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    ReplyState State,
    int Attempts,
    string? Reason,
    DateTimeOffset NextAt,
    DateTimeOffset? FinishedAt);

/// <summary>The replies of a portal whose time has come.</summary>
/// <param name="Readable">Those that can be sent.</param>
/// <param name="Unreadable">Those whose keys are missing.</param>
/// <param name="Reason">The reason why they cannot be read; empty if there are none.</param>
internal sealed record DueReplies(IReadOnlyList<StoredReply> Readable, IReadOnlyList<ReplyRow> Unreadable, string Reason);

/// <summary>A portal with replies that wait.</summary>
/// <param name="MemberId">The member id.</param>
/// <param name="NextAt">The time of the next attempt.</param>
internal sealed record WaitingPortal(string MemberId, DateTimeOffset NextAt);
