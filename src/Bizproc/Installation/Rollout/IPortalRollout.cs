namespace Bizproc;

/// <summary>
/// Decides which process brings which portal in line with a release, so that several processes share the work and each portal is asked once. It
/// also remembers the portals that are in line.
/// </summary>
/// <remarks>
/// Default: the data are part of the stored portals (<see cref="InstalledPortal.Deployed"/> and <see cref="InstalledPortal.DeployLease"/>), so every
/// <see cref="IPortalStore"/> that several processes can share also distributes the work. Register another implementation to keep the data elsewhere.
/// </remarks>
public interface IPortalRollout
{
    /// <summary>Lists the portals on which the application is installed, in any order.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    IAsyncEnumerable<RolloutPortal> ListAsync(PortalRelease release, CancellationToken cancellationToken);

    /// <summary>
    /// Claims a portal for this process, if it is due and no other process has it. A process that died loses its portals after a while.
    /// </summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<RolloutClaim> ClaimAsync(string memberId, PortalRelease release, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a portal whose actions are about to be deployed by an installation or an update of the application, whoever has it now. What was noted
    /// for the portal no longer holds.
    /// </summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The turn to deploy; <see langword="null"/> if the portal is not stored.</returns>
    ValueTask<IRolloutTurn?> TakeAsync(string memberId, PortalRelease release, CancellationToken cancellationToken);
}
