namespace Bizproc.Emulator.Access;

/// <summary>A token that the portal knows.</summary>
/// <param name="Grant">What it allows.</param>
/// <param name="ExpiresAt">When it expires; <see langword="null"/> for one that never does.</param>
internal sealed record KnownToken(AccessGrant Grant, DateTimeOffset? ExpiresAt = null)
{
    private int _uses;

    /// <summary>Notes a use of the token.</summary>
    /// <returns>True if this use was the first.</returns>
    public bool TrySpend() => Interlocked.Exchange(ref _uses, 1) == 0;

    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;
}
