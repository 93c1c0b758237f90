namespace Bizproc;

/// <summary>
/// Keeps the portals on which the application is installed, over restarts. What is kept are secrets: whoever reads them is the application.
/// Several calls may come at a time, for different portals.
/// </summary>
public interface IPortalStore
{
    /// <summary>The portal of a member id, or <see langword="null"/> if the application is not installed there.</summary>
    /// <param name="memberId">The portal's own name for itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>All portals, in any order.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a portal, in place of what was kept of it.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SaveAsync(InstalledPortal portal, CancellationToken cancellationToken);

    /// <summary>Forgets a portal; one that is not kept is no error.</summary>
    /// <param name="memberId">The portal's own name for itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken);
}
