using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>
/// Checks the application token that comes when a page is opened. Older portals post none there (portal: 8.2), and then only the portal itself
/// can tell whose the tokens are, and does when they are used; from a portal that has posted one, it is demanded.
/// </summary>
internal sealed class PageTokens
{
    private readonly ConcurrentDictionary<string, bool> _senders = new(StringComparer.Ordinal);

    /// <summary>Checks.</summary>
    /// <param name="portal">The portal that is meant.</param>
    /// <param name="memberId">What was posted of it; without, the token has to prove it alone.</param>
    /// <param name="given">The token that was posted.</param>
    /// <returns>Why the page is not opened, if it is not.</returns>
    public CallRefusal? Check(InstalledPortal portal, ReadOnlySpan<byte> memberId, ReadOnlySpan<byte> given)
    {
        if (given.IsEmpty) return memberId.IsEmpty || portal.SendsTokenToPages || _senders.ContainsKey(portal.MemberId) ? CallRefusal.NoToken : null;
        if (portal.ApplicationToken is not { } token) return null;
        if (!ApplicationToken.Is(token, given)) return CallRefusal.WrongToken;

        _senders[portal.MemberId] = true;
        return null;
    }
}
