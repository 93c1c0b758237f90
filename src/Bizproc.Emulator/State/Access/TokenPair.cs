namespace Bizproc.Emulator.State.Access;

/// <summary>An access token and the refresh token that renews it (portal: 2.7).</summary>
/// <param name="AccessToken">The access token, valid for 1 hour.</param>
/// <param name="RefreshToken">The refresh token, valid for 180 days.</param>
/// <param name="Grant">The rights of both.</param>
/// <param name="ExpiresAt">The time when the access token expires.</param>
internal sealed record TokenPair(string AccessToken, string RefreshToken, AccessGrant Grant, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(180);
}
