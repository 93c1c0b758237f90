namespace Bizproc;

/// <summary>The authorisation server gives out no new tokens: the refresh token is dead, as it is after 180 days without use, or client id and secret are wrong (portal: 2.7).</summary>
public sealed class PortalAuthorizationException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalAuthorizationException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Have the application opened or installed again by an administrator of the portal, and check client id and secret.";
}
