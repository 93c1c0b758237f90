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
}
