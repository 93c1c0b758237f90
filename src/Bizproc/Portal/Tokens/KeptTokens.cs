namespace Bizproc.Portal.Tokens;

/// <summary>The tokens and the origin of a portal.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="Portal">The portal's origin.</param>
internal sealed record KeptTokens(PortalTokens Tokens, Uri Portal)
{
    /// <summary>Returns the host of the portal, never a token.</summary>
    public override string ToString() => Portal.Host;
}
