using Bizproc.Portal.Tokens;

namespace Bizproc;

/// <summary>Stores tokens across restarts.</summary>
/// <remarks>
/// Each renewal replaces the tokens, and an application that loses them is locked out. So the client saves new tokens before it uses them. Calls
/// for different portals may run at the same time.
/// </remarks>
public interface ITokenStore
{
    /// <summary>
    /// Loads the tokens that were saved last; <see langword="null"/> if there are none. Then the client uses the tokens of its options.
    /// </summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken);

    /// <summary>
    /// Saves new tokens. If it throws, the client does not use them, and calls this method again before the next call that needs them.
    /// </summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for the turn to renew the tokens of a portal. Of all processes that share the store, only one has the turn at a time. Default: the turn
    /// begins at once, which is enough for one process.
    /// </summary>
    /// <remarks>
    /// A refresh token may be valid for one renewal only. The client loads the tokens again after the turn has begun, and then asks the authorisation
    /// server only if no other process has renewed them. The turn of a process that died must end after 30 seconds. Measure them with the clock of
    /// the waiting process: the clocks of two machines differ. Do not keep a transaction open, because the turn includes the request to the server.
    /// </remarks>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The turn, which ends when it is disposed. An exception of its disposal is ignored.</returns>
    ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri portal, CancellationToken cancellationToken) => new(FreeTurn.Instance);
}
