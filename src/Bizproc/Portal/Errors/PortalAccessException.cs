namespace Bizproc;

/// <summary>The portal refused the access of this token, so other calls with the same token will fail as well.</summary>
/// <remarks>
/// The token is unknown or expired, lacks the scope, does not belong to an application or to an administrator, or the portal is closed to all
/// tokens. <see cref="Remedy"/> says what to do.
/// </remarks>
public class PortalAccessException : PortalException
{
    /// <inheritdoc/>
    public PortalAccessException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <summary>The fix that a person must make, in one or two sentences.</summary>
    public virtual string Remedy => Error switch
    {
        "expired_token" => "Set the client id, the client secret and a refresh token, so that expired tokens are renewed.",
        "insufficient_scope" => "Give the application the scope 'bizproc', then install it again.",
        "INVALID_REQUEST" => "Use https in the portal's address.",
        "PORTAL_DELETED" => "The portal was deleted: remove it from the application.",
        _ => "An administrator of the portal must open or install the application again, which brings new tokens.",
    };
}
