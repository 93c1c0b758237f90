namespace Bizproc;

/// <summary>
/// The portal redirects, and the authorisation server does not say that it is elsewhere, or could not be asked. A call is never sent after a
/// redirect, which would carry the token away.
/// </summary>
/// <param name="description">Where to.</param>
/// <param name="httpStatus">The status.</param>
/// <param name="method">The method that was called.</param>
/// <param name="code">The code of the action that was meant, if one was.</param>
public sealed class PortalRedirectException(string description, int httpStatus, string method, string? code = null)
    : PortalException("", description, httpStatus, method, code)
{
    /// <summary>The origin of where to; <see langword="null"/> where that is the portal itself, or nowhere.</summary>
    internal Uri? Target { get; init; }

    /// <summary>Whether the status is one that a portal has that moved; an answer that was not changed, for one, is no move.</summary>
    internal bool IsMove { get; init; } = true;
}
