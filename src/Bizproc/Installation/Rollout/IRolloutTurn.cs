namespace Bizproc;

/// <summary>The turn of this process to deploy to a portal. Dispose it to let other processes have the portal.</summary>
public interface IRolloutTurn : IAsyncDisposable
{
    /// <summary>The portal, as it was stored when the turn began.</summary>
    InstalledPortal Portal { get; }

    /// <summary>
    /// Notes that the portal is in line with the release, and ends the turn. It notes nothing if another process has the portal now.
    /// </summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
