using Bizproc.Portal.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Clients;

/// <summary>Creates the client of the configured portal once.</summary>
internal sealed class PortalProvider
{
    private readonly Lazy<PortalClient?> _client;
    private readonly IOptions<BizprocOptions> _options;

    public PortalProvider(PortalClientFactory clients, PortalMoves moves, IOptions<BizprocOptions> options, ILogger<PortalProvider> logger, ITokenStore? tokens = null)
    {
        _options = options;
        _client = new Lazy<PortalClient?>(() => Make(options.Value));

        PortalClient? Make(BizprocOptions given)
        {
            if (given.Portal is null) return null;
            if (tokens is null && !string.IsNullOrEmpty(given.RefreshToken)) logger.TokensInMemory();

            return clients.Create(
                given.Portal,
                new PortalTokens(given.AccessToken!, given.RefreshToken),
                tokens,
                server: null,
                given.UserId,
                memberId: given.MemberId,
                moved: moves.MoveConfigured);
        }
    }

    /// <summary>The client; <see langword="null"/> if no portal is configured.</summary>
    public IPortalClient? Portal => _client.Value;

    /// <summary>True if a stored portal is the configured one.</summary>
    public bool IsSame(InstalledPortal portal) => IsAt(portal.Portal) || (_options.Value.Portal is not null && portal.MemberId == _options.Value.MemberId);

    /// <summary>
    /// True if an address is that of the configured portal: the address in the options, or the address to which the portal has moved.
    /// </summary>
    public bool IsAt(Uri address) =>
        _options.Value.Portal is { } own
        && PortalAddress.FindOrigin(address) is { } origin
        && (origin == PortalAddress.FindOrigin(own) || origin == Portal!.Portal);
}
