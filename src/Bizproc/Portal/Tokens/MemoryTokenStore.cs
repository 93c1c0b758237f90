using System.Collections.Concurrent;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>Stores tokens in memory. They are lost when the process ends, so use it for trials and tests only.</summary>
public sealed class MemoryTokenStore : ITokenStore
{
    private readonly ConcurrentDictionary<Uri, PortalTokens> _tokens = [];

    /// <inheritdoc/>
    public ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken) => new(_tokens.GetValueOrDefault(AddressOrigin.ToKey(portal)));

    /// <inheritdoc/>
    public ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        _tokens[AddressOrigin.ToKey(portal)] = tokens;
        return ValueTask.CompletedTask;
    }
}
