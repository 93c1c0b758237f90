namespace Bizproc.Installation.Proof;

/// <summary>The owner of a refresh token, according to the authorisation server (portal: 8.2). Other posted values do not count.</summary>
/// <param name="MemberId">The member id of the portal.</param>
/// <param name="Portal">The origin of the portal.</param>
/// <param name="Tokens">The new tokens; the old ones are used up.</param>
/// <param name="UserId">The user to whom the tokens belong.</param>
/// <param name="AuthorizationServer">The authorisation server that answered.</param>
internal sealed record ProvenPortal(string MemberId, Uri Portal, PortalTokens Tokens, int? UserId, Uri AuthorizationServer);
