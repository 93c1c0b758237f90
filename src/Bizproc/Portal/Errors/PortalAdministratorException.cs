namespace Bizproc;

/// <summary>The user whose token it is may not register actions: he is no administrator of the portal, or no longer (portal: 4.2 #2).</summary>
public sealed class PortalAdministratorException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalAdministratorException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Have the application opened by an administrator of the portal, whose tokens then take the place of these.";
}
