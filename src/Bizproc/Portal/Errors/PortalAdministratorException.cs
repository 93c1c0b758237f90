namespace Bizproc;

/// <summary>The user of the token is not, or is no longer, an administrator of the portal, and so may not register actions.</summary>
public sealed class PortalAdministratorException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalAdministratorException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "An administrator of the portal must open the application; the new tokens then replace the current ones.";
}
