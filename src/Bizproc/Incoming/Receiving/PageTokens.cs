using System.Collections.Concurrent;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;

namespace Bizproc.Incoming.Receiving;

/// <summary>Checks the application token that a portal posts when it opens a page.</summary>
/// <remarks>
/// Older portals do not post it there (portal: 8.2). Then only the portal itself can check the posted tokens, when they are used. A portal that has
/// posted the token once must always post it.
/// </remarks>
internal sealed class PageTokens
{
    private readonly ConcurrentDictionary<string, bool> _senders = new(StringComparer.Ordinal);

    /// <summary>Checks the token for one page.</summary>
    /// <param name="portal">The portal for which the page is opened.</param>
    /// <param name="memberId">The posted member id. If it is empty, the token alone must prove the portal.</param>
    /// <param name="given">The posted token.</param>
    /// <returns>The reason for a refusal; <see langword="null"/> if the page may open.</returns>
    public Refusal? Check(InstalledPortal portal, ReadOnlySpan<byte> memberId, ReadOnlySpan<byte> given)
    {
        if (given.IsEmpty) return memberId.IsEmpty || portal.SendsTokenToPages || _senders.ContainsKey(portal.MemberId) ? CallRefusals.NoToken : null;
        if (portal.ApplicationToken is not { } token) return null;
        if (!ApplicationToken.Is(token, given)) return CallRefusals.WrongToken;

        _senders[portal.MemberId] = true;
        return null;
    }
}
