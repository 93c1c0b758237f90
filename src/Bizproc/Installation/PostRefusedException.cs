namespace Bizproc;

/// <summary>A portal's post is not believed, or cannot be looked into now. Nothing was changed.</summary>
/// <param name="status">The HTTP status that says so.</param>
/// <param name="reason">Why, in a short sentence that may be shown to anybody.</param>
internal sealed class PostRefusedException(int status, string reason) : Exception(reason)
{
    private const int Forbidden = 403;
    private const int Unavailable = 503;

    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>It does not come from whom it says.</summary>
    public static PostRefusedException Forged(string reason) => new(Forbidden, reason);

    /// <summary>Nobody can tell now; another time it may be believed.</summary>
    public static PostRefusedException Undecided(string reason) => new(Unavailable, reason);
}
