namespace Bizproc;

/// <summary>Stores the portals that installed the application, across restarts.</summary>
/// <remarks>
/// The stored data are secrets: with them, anyone can act as the application. Calls for different portals may run at the same time.
/// </remarks>
public interface IPortalStore
{
    /// <summary>Finds the portal with a member id; <see langword="null"/> if it is not stored.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Lists all portals, in any order.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores a portal and replaces its earlier data.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask SaveAsync(InstalledPortal portal, CancellationToken cancellationToken);

    /// <summary>Removes a portal. Removing an unknown portal is not an error.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken);
}
