namespace Bizproc;

/// <summary>Whose a refresh token is, as the authorisation server says (portal: 8.2). What was posted beside it does not count.</summary>
/// <param name="MemberId">The portal's own name for itself.</param>
/// <param name="Portal">The portal's origin.</param>
/// <param name="Tokens">The new tokens; the old ones are used up.</param>
/// <param name="UserId">The user whose they are.</param>
/// <param name="AuthorizationServer">Who said so.</param>
internal sealed record ProvenPortal(string MemberId, Uri Portal, PortalTokens Tokens, int? UserId, Uri AuthorizationServer);
