namespace Bizproc.Protocol;

/// <summary>The refusals of the authorisation server (portal: 2.7). The statuses and texts are not established.</summary>
internal static class OAuthAnswers
{
    public const string InvalidGrantError = "invalid_grant";

    public static PortalError InvalidRequest => new(400, "invalid_request", "Only grant_type refresh_token with client_id, client_secret and refresh_token is known here");
    public static PortalError InvalidClient => new(401, "invalid_client", "Client id and secret do not belong together");
    public static PortalError InvalidGrant => new(400, InvalidGrantError, "The refresh token is unknown or expired");
}
