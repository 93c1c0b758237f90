namespace Bizproc;

/// <summary>The tokens by which an application is known on a portal (portal: 2.7).</summary>
/// <param name="AccessToken">Goes with every call; good for an hour.</param>
/// <param name="RefreshToken">Renews it; good for 180 days. <see langword="null"/> where there is none.</param>
public sealed record PortalTokens(string AccessToken, string? RefreshToken = null)
{
    /// <summary>Never a token.</summary>
    public override string ToString() => SecretRedactor.Redacted;
}
