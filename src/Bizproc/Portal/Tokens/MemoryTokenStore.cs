using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>Keeps tokens as long as the process lives; for trying things out, and for tests.</summary>
public sealed class MemoryTokenStore : ITokenStore
{
    private readonly ConcurrentDictionary<Uri, PortalTokens> _tokens = [];

    /// <inheritdoc/>
    public ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken) => new(_tokens.GetValueOrDefault(portal));

    /// <inheritdoc/>
    public ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        _tokens[portal] = tokens;
        return ValueTask.CompletedTask;
    }
}
