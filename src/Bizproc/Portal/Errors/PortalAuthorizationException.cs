namespace Bizproc;

/// <summary>
/// The authorisation server refused new tokens: the refresh token is invalid (it expires after 180 days without use), or the client id or client
/// secret is wrong.
/// </summary>
public sealed class PortalAuthorizationException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalAuthorizationException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Check the client id and the client secret. If they are right, an administrator of the portal must open or install the application again.";
}
