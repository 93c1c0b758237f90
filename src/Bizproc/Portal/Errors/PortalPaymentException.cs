namespace Bizproc;

/// <summary>The plan of the portal does not include the REST interface, or the application is not paid for.</summary>
public sealed class PortalPaymentException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalPaymentException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "The customer must pay: the plan of the portal must include the REST interface, and the subscription of the application must be active.";
}
