using Bizproc.Portal.Tokens;

namespace Bizproc;

/// <summary>The tokens of an application on one portal.</summary>
/// <param name="AccessToken">The token that every request contains. It is valid for one hour.</param>
/// <param name="RefreshToken">The token that renews the access token. It is valid for 180 days. <see langword="null"/> if there is none.</param>
public sealed record PortalTokens(string AccessToken, string? RefreshToken = null)
{
    /// <summary>Returns a placeholder, never a token.</summary>
    public override string ToString() => SecretRedactor.Redacted;
}
