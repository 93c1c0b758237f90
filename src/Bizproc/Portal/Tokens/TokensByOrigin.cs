namespace Bizproc.Portal.Tokens;

/// <summary>Stores tokens in a store that identifies portals by origin.</summary>
/// <remarks>
/// If the portal moves, the origin that the client got first still identifies it, so an application that starts again with that origin finds the
/// current tokens. An application that starts with the new origin finds them as well.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="given">The origin that the client got first.</param>
internal sealed class TokensByOrigin(ITokenStore store, Uri given) : ITokenKeeper
{
    public bool IsShared => true;

    public async ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken)
    {
        var tokens = await store.LoadAsync(origin, cancellationToken).ConfigureAwait(false);
        if (tokens is null && origin != given) tokens = await store.LoadAsync(given, cancellationToken).ConfigureAwait(false);
        return tokens is null ? null : new KeptTokens(tokens, origin);
    }

    public async ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken)
    {
        await store.SaveAsync(given, kept.Tokens, cancellationToken).ConfigureAwait(false);
        if (kept.Portal != given) await store.SaveAsync(kept.Portal, kept.Tokens, cancellationToken).ConfigureAwait(false);
        return kept;
    }

    public ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri origin, CancellationToken cancellationToken) =>
        // Processes with the same configuration got the same origin first, even if only some of them know that the portal moved.
        store.EnterRenewalAsync(given, cancellationToken);
}
