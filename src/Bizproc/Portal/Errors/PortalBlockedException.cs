namespace Bizproc;

/// <summary>Bitrix24 blocked the REST interface of the portal because of overload. Only Bitrix24 can lift the block.</summary>
public sealed class PortalBlockedException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalBlockedException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Contact the support of Bitrix24, and find out which part of the application sent so many requests.";
}
