namespace Bizproc.Emulator.Access;

/// <summary>A token that the portal knows.</summary>
/// <param name="Grant">What it allows.</param>
/// <param name="ExpiresAt">When it expires; <see langword="null"/> for one that never does.</param>
internal sealed record KnownToken(Grant Grant, DateTimeOffset? ExpiresAt = null)
{
    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;
}
