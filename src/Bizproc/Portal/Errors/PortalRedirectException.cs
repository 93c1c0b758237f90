namespace Bizproc;

/// <summary>
/// The portal redirects, but the authorisation server does not confirm a new address or did not answer. The client never follows a redirect,
/// because the token would go to another address.
/// </summary>
/// <param name="description">The target of the redirect.</param>
/// <param name="httpStatus">The HTTP status.</param>
/// <param name="method">The method that was called.</param>
/// <param name="code">The code of the action; <see langword="null"/> if the call does not concern an action.</param>
public sealed class PortalRedirectException(string description, int httpStatus, string method, string? code = null)
    : PortalException("", description, httpStatus, method, code)
{
    /// <summary>The origin of the redirect's target; <see langword="null"/> if it is the portal itself, or if there is no target.</summary>
    internal Uri? Target { get; init; }

    /// <summary>True if the status means that the portal moved. For example, the status of an unchanged answer does not mean that.</summary>
    internal bool IsMove { get; init; } = true;
}
