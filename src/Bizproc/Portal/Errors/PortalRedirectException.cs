namespace Bizproc;

/// <summary>
/// The portal redirects, and the authorisation server does not say that the portal is elsewhere, or could not be asked. The client never sends a call
/// after a redirect, because that would carry the token away.
/// </summary>
/// <param name="description">Where to.</param>
/// <param name="httpStatus">The status.</param>
/// <param name="method">The method that was called.</param>
/// <param name="code">The code of the action that was meant, if one was.</param>
public sealed class PortalRedirectException(string description, int httpStatus, string method, string? code = null)
    : PortalException("", description, httpStatus, method, code)
{
    /// <summary>The origin that the redirect leads to; <see langword="null"/> if that is the portal itself, or if it leads nowhere.</summary>
    internal Uri? Target { get; init; }

    /// <summary>True if the status is that of a portal that moved. The status of an unchanged answer, for example, is not.</summary>
    internal bool IsMove { get; init; } = true;
}
