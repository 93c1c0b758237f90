namespace Bizproc;

/// <summary>Bitrix24 has blocked the portal's REST interface by hand because of overload; only Bitrix24 lifts that (portal: 2.6).</summary>
public sealed class PortalBlockedException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalBlockedException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Ask the support of Bitrix24, and find out what called so often.";
}
