namespace Bizproc;

/// <summary>
/// The portal does not let this token in, or not that far: it is unknown, has expired, lacks the scope, belongs to no application or to no
/// administrator; or the portal is closed to all of them. No other call with it will fare better (portal: 2.6, 4.2).
/// </summary>
public class PortalAccessException : PortalException
{
    /// <inheritdoc/>
    public PortalAccessException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <summary>What a person has to do about it, in a sentence or two.</summary>
    public virtual string Remedy => Error switch
    {
        "expired_token" => "Give the client id, the secret and a refresh token, so that expired tokens are renewed.",
        "insufficient_scope" => "Give the application the scope 'bizproc', and have it installed again.",
        "INVALID_REQUEST" => "Give the portal's address with https.",
        "PORTAL_DELETED" => "The portal is gone: forget it.",
        _ => "Have the application opened or installed again by an administrator of the portal, which brings new tokens.",
    };
}
