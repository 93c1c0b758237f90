namespace Bizproc;

/// <summary>The portal's plan does not include what is asked for, or the application is not paid for (portal: 2.6, 2.7).</summary>
public sealed class PortalPaymentException : PortalAccessException
{
    /// <inheritdoc/>
    public PortalPaymentException(string error, string description, int httpStatus, string method, string? code = null)
        : base(error, description, httpStatus, method, code)
    {
    }

    /// <inheritdoc/>
    public override string Remedy => "Somebody has to pay: the portal's plan must include the REST interface, and the application's subscription must run.";
}
