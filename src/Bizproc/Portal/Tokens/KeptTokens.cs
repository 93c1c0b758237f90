namespace Bizproc;

/// <summary>The tokens of a portal, and where the portal is.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="Portal">The portal's origin.</param>
internal sealed record KeptTokens(PortalTokens Tokens, Uri Portal)
{
    /// <summary>Never a token.</summary>
    public override string ToString() => Portal.Host;
}
