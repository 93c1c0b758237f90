namespace Bizproc;

/// <summary>Keeps the tokens and the address of one portal over restarts.</summary>
internal interface ITokenKeeper
{
    /// <summary>True if another process may keep newer tokens of the same user there.</summary>
    bool IsShared { get; }

    /// <summary>Loads what was kept last; <see langword="null"/> if nothing was.</summary>
    /// <param name="origin">The origin of the portal, as far as the caller knows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken);

    /// <summary>Keeps new tokens, before they are used.</summary>
    /// <param name="kept">The tokens, and the portal's address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tokens to use. They are not those given if another process with better knowledge kept others in the meantime.</returns>
    ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken);
}
