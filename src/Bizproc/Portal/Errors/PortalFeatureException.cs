namespace Bizproc;

/// <summary>
/// The portal does not have the method: its plan does not include workflows (then <c>bizproc.activity.*</c> is missing while robots may work), or
/// its server is too old.
/// </summary>
public sealed class PortalFeatureException : PortalException
{
    /// <inheritdoc/>
    public PortalFeatureException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }
}
