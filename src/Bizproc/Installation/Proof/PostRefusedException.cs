namespace Bizproc;

/// <summary>The post of a portal is refused, or cannot be checked now. Nothing was changed.</summary>
/// <param name="status">The HTTP status of the response.</param>
/// <param name="reason">The reason, as a short sentence without secrets.</param>
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

    /// <summary>Creates the exception for a post that does not prove its origin.</summary>
    public static PostRefusedException Forged(string reason, Exception? failure = null) => new(Forbidden, reason, failure);

    /// <summary>Creates the exception for a sender with too many refused posts.</summary>
    public static PostRefusedException Paced() => new(TooMany, "Too many posts from this address were refused: try again in one minute");

    /// <summary>Creates the exception for a post that cannot be checked now. A later try may succeed.</summary>
    public static PostRefusedException Undecided(string reason, Exception? failure = null) => new(Unavailable, reason, failure);
}
