namespace Bizproc.Installation.Proof;

/// <summary>The reason why a call or a post of a portal is refused, or cannot be answered now. The sender gets the status and the reason.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">The reason: a short sentence without secrets, and without details that would help a forger.</param>
internal sealed record Refusal(int Status, string Reason)
{
    private const int Forbidden = 403;
    private const int TooManyRequests = 429;
    private const int Unavailable = 503;

    /// <summary>The way in which the operator of the application can fix it. Only the log contains it.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>True if another try cannot succeed.</summary>
    public bool IsForged => Status == Forbidden;

    /// <summary>True if another try may succeed after a while.</summary>
    public bool IsPassing => Status is TooManyRequests or Unavailable;

    /// <summary>Creates the refusal of a request that does not prove its origin.</summary>
    public static Refusal Forged(string reason) => new(Forbidden, reason);

    /// <summary>Creates the refusal of a sender with too many refused requests.</summary>
    public static Refusal Paced(string reason) => new(TooManyRequests, reason);

    /// <summary>Creates the refusal of a request that cannot be checked or carried out now.</summary>
    public static Refusal Undecided(string reason) => new(Unavailable, reason);
}
