namespace Bizproc;

/// <summary>What answered is no portal, or its answer broke off: nobody knows whether the call was carried out.</summary>
/// <param name="description">What came.</param>
/// <param name="httpStatus">The status.</param>
/// <param name="method">The method that was called.</param>
/// <param name="code">The code of the action that was meant, if one was.</param>
public sealed class PortalUnreadableException(string description, int httpStatus, string method, string? code = null)
    : PortalException("", description, httpStatus, method, code);
