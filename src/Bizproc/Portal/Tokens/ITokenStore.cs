namespace Bizproc;

/// <summary>
/// Keeps tokens over restarts. A portal gives out new ones with every renewal, and whoever loses them is locked out; so they are saved
/// before they are used. Several calls may come at a time, for different portals.
/// </summary>
public interface ITokenStore
{
    /// <summary>The tokens saved last, or <see langword="null"/> if none were: then those of the options are used.</summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken);

    /// <summary>Saves new tokens. If it throws, they are not used, and are handed in again before the next call that needs them.</summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken);
}
