using Bizproc.Portal.Tokens;

namespace Bizproc.Installation.Storage;

/// <summary>A turn to renew the tokens of an installed portal. The record of the portal has its id, so that other processes know about it.</summary>
internal sealed class RenewalTurn : IRenewalTurn
{
    private readonly StoredPortals _portals;
    private readonly string _memberId;

    private RenewalTurn(StoredPortals portals, string memberId, string? id, bool isTakenOver)
    {
        _portals = portals;
        _memberId = memberId;
        Id = id;
        IsTakenOver = isTakenOver;
    }

    /// <summary>The id of the turn in the record; <see langword="null"/> if the turn has ended, or excludes nobody because there is nothing to renew.</summary>
    public string? Id { get; private set; }

    public bool IsTakenOver { get; }

    /// <summary>Waits for the turn.</summary>
    /// <param name="portals">The stored portals.</param>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="known">The tokens to renew. If other tokens are stored, the turn begins at once and excludes nobody.</param>
    /// <param name="left">The id of an earlier turn of the caller that could not be ended.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<RenewalTurn> EnterAsync(
        StoredPortals portals, string memberId, PortalTokens? known, string? left, TimeProvider time, CancellationToken cancellationToken)
    {
        string id = Guid.NewGuid().ToString("N");
        var watch = new LeaseWatch(time);
        bool isTakenOver = false;
        while (true)
        {
            var stored = await portals.ChangeAsync(memberId, Take, cancellationToken).ConfigureAwait(false);
            if (stored?.RenewalLease == id) return new RenewalTurn(portals, memberId, id, isTakenOver);
            if (stored is null || stored.Tokens != known) return new RenewalTurn(portals, memberId, id: null, isTakenOver: false);

            await watch.WaitAsync(stored.RenewalLease, cancellationToken).ConfigureAwait(false);
        }

        InstalledPortal? Take(InstalledPortal? stored)
        {
            if (stored is null || stored.Tokens != known) return null;

            bool isFree = stored.RenewalLease is null || stored.RenewalLease == left;
            isTakenOver = !isFree && stored.RenewalLease == watch.FindDead();
            return isFree || isTakenOver ? stored with { RenewalLease = id } : null;
        }
    }

    /// <summary>Removes the turn from a record that is saved with new tokens. The turn of another process stays.</summary>
    public InstalledPortal RemoveFrom(InstalledPortal portal) => Id is not null && portal.RenewalLease == Id ? portal with { RenewalLease = null } : portal;

    /// <summary>Records that the turn is no longer in the store.</summary>
    public void End() => Id = null;

    public async ValueTask DisposeAsync()
    {
        if (Id is null) return;

        await _portals.ChangeAsync(_memberId, stored => stored is not null && stored.RenewalLease == Id ? RemoveFrom(stored) : null, CancellationToken.None).ConfigureAwait(false);
        End();
    }
}
