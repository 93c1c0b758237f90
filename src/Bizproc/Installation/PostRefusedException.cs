namespace Bizproc;

/// <summary>A portal's post is not believed, or cannot be looked into now. Nothing was changed.</summary>
/// <param name="status">The HTTP status that says so.</param>
/// <param name="reason">Why, in a short sentence that may be shown to anybody.</param>
/// <param name="failure">The cause, for the operator of the application.</param>
internal class PostRefusedException(int status, string reason, Exception? failure = null) : Exception(reason, failure)
{
    protected const int Forbidden = 403;

    private const int TooMany = 429;
    private const int Unavailable = 503;

    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>True if another try cannot succeed.</summary>
    public bool IsForged => status == Forbidden;

    /// <summary>True if another try may succeed after a while.</summary>
    public bool IsPassing => status is TooMany or Unavailable;

    /// <summary>It does not come from whom it says.</summary>
    public static PostRefusedException Forged(string reason, Exception? failure = null) => new(Forbidden, reason, failure);

    /// <summary>Makes the exception for a sender that has posted too much that was refused.</summary>
    public static PostRefusedException Paced() => new(TooMany, "Too much that came from this address was refused: try again in a minute");

    /// <summary>Nobody can tell now; another time it may be believed.</summary>
    public static PostRefusedException Undecided(string reason, Exception? failure = null) => new(Unavailable, reason, failure);
}
