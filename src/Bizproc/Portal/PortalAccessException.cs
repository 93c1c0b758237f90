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
}
