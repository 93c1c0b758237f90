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
    public override string Remedy => IsRenewalLost
        ? "The tokens were probably renewed by a process of the application that ended before it could save the new ones, so nobody has taken rights away. An administrator of the portal must open the application again, which brings new tokens."
        : "Check the client id and the client secret. If they are right, an administrator of the portal must open or install the application again.";

    /// <summary>
    /// True if a process that ended had begun to renew the same refresh token. If the token is valid for one renewal only, the new tokens are lost.
    /// </summary>
    internal bool IsRenewalLost { get; set; }
}
