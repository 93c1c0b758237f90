namespace Bizproc;

/// <summary>Keeps the tokens of one portal over restarts, and where the portal is.</summary>
internal interface ITokenKeeper
{
    /// <summary>Whether another process may keep newer tokens of the same user there.</summary>
    bool IsShared { get; }

    /// <summary>What was kept last; <see langword="null"/> if nothing was.</summary>
    /// <param name="origin">The origin of the portal, as far as the caller knows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken);

    /// <summary>Keeps new tokens, before they are used.</summary>
    /// <param name="kept">The tokens, and where the portal is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is to be used: others than those given, where somebody who knows better kept them in between.</returns>
    ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken);
}
