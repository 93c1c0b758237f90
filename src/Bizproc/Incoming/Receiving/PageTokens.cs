using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>
/// Checks the application token that a portal posts when it opens a page. Older portals post none there (portal: 8.2). Only the portal itself
/// can then tell whose tokens came, and it does so when they are used. A portal that has posted a token once must always post it.
/// </summary>
internal sealed class PageTokens
{
    private readonly ConcurrentDictionary<string, bool> _senders = new(StringComparer.Ordinal);

    /// <summary>Checks the token of one page that is opened.</summary>
    /// <param name="portal">The portal that the page is opened for.</param>
    /// <param name="memberId">The posted member id; if it is empty, the token alone must prove the portal.</param>
    /// <param name="given">The token that was posted.</param>
    /// <returns>The reason that the page is not opened; <see langword="null"/> if it is opened.</returns>
    public CallRefusal? Check(InstalledPortal portal, ReadOnlySpan<byte> memberId, ReadOnlySpan<byte> given)
    {
        if (given.IsEmpty) return memberId.IsEmpty || portal.SendsTokenToPages || _senders.ContainsKey(portal.MemberId) ? CallRefusal.NoToken : null;
        if (portal.ApplicationToken is not { } token) return null;
        if (!ApplicationToken.Is(token, given)) return CallRefusal.WrongToken;

        _senders[portal.MemberId] = true;
        return null;
    }
}
