namespace Bizproc.Emulator.State.Access;

/// <summary>A token that the portal knows.</summary>
/// <param name="Grant">The rights of the token.</param>
/// <param name="ExpiresAt">The time when the token expires; <see langword="null"/> if it never does.</param>
internal sealed record KnownToken(AccessGrant Grant, DateTimeOffset? ExpiresAt = null)
{
    private int _uses;

    /// <summary>Records a use of the token.</summary>
    /// <returns>True if this is the first use.</returns>
    public bool TrySpend() => Interlocked.Exchange(ref _uses, 1) == 0;

    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;
}
