namespace Bizproc.Emulator.Access;

/// <summary>An access token and the token that renews it, as a portal hands them out (portal: 2.7).</summary>
/// <param name="AccessToken">Good for an hour.</param>
/// <param name="RefreshToken">Good for 180 days.</param>
/// <param name="Grant">Whom they stand for.</param>
/// <param name="ExpiresAt">When the access token expires.</param>
internal sealed record TokenPair(string AccessToken, string RefreshToken, AccessGrant Grant, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(180);
}
