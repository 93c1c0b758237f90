namespace Bizproc.Portal.Tokens;

/// <summary>Stores the tokens and the address of one portal across restarts.</summary>
internal interface ITokenKeeper
{
    /// <summary>True if another process may store newer tokens of the same user in the same place.</summary>
    bool IsShared { get; }

    /// <summary>Loads the tokens and the address that were stored last; <see langword="null"/> if there are none.</summary>
    /// <param name="origin">The origin of the portal, as far as the caller knows.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken);

    /// <summary>Stores new tokens before they are used.</summary>
    /// <param name="kept">The tokens and the address of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The tokens to use. They differ from the given ones if another process stored newer tokens in the meantime.</returns>
    ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for the turn to renew the tokens, which only one process has at a time. The tokens must be loaded again after the turn has begun: it also
    /// begins when other tokens are stored than were loaded last, and then excludes nobody.
    /// </summary>
    /// <param name="origin">The origin of the portal, as far as the caller knows.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The turn; an <see cref="IRenewalTurn"/> if it may have been taken over from another process.</returns>
    ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri origin, CancellationToken cancellationToken);
}
