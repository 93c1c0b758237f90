namespace Bizproc;

/// <summary>The answer was not a portal's, or it was incomplete. Nobody knows if the call was carried out.</summary>
/// <param name="description">The answer that arrived.</param>
/// <param name="httpStatus">The HTTP status.</param>
/// <param name="method">The method that was called.</param>
/// <param name="code">The code of the action; <see langword="null"/> if the call does not concern an action.</param>
public sealed class PortalUnreadableException(string description, int httpStatus, string method, string? code = null)
    : PortalException("", description, httpStatus, method, code);
