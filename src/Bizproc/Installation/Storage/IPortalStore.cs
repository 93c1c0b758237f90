namespace Bizproc;

/// <summary>Stores the portals that installed the application, across restarts.</summary>
/// <remarks>
/// The stored data are secrets: with them, anyone can act as the application. Calls may run at the same time, also for one portal.
/// </remarks>
public interface IPortalStore
{
    /// <summary>Finds the portal with a member id; <see langword="null"/> if it is not stored.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>
    /// Lists all portals, in any order. If the stores of this library cannot read some of them, they list the others first, and then throw a
    /// <see cref="SecretsUnreadableException"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores a portal and replaces its earlier data, unless they have changed since the portal was read.</summary>
    /// <remarks>
    /// The comparison and the write must be one step, such as <c>update ... where version = @version</c>, because several processes may write at the
    /// same time. The stored portal has the next version: <see cref="InstalledPortal.Version"/> + 1.
    /// </remarks>
    /// <param name="portal">
    /// The portal. It is stored only if the stored version equals its <see cref="InstalledPortal.Version"/>; a version of 0 means that no portal with
    /// this member id may be stored.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the portal is stored; false if the stored portal has another version, or was removed.</returns>
    ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken);

    /// <summary>Removes a portal. Removing an unknown portal is not an error.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken);
}
