using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Makes the client of the configured portal, once.</summary>
internal sealed class PortalProvider
{
    private readonly Lazy<PortalClient?> _client;

    public PortalProvider(PortalClientFactory clients, PortalMoves moves, IOptions<BizprocOptions> options, ILogger<PortalProvider> logger, ITokenStore? tokens = null)
    {
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

    /// <summary>The client; <see langword="null"/> where no portal is configured.</summary>
    public IPortalClient? Portal => _client.Value;
}
