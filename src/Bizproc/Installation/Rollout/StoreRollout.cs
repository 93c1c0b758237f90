using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;

namespace Bizproc.Installation.Rollout;

/// <summary>Distributes the portals by the records of the portals themselves.</summary>
/// <remarks>
/// No clocks of two machines are compared. A process that finds a claim watches its id. The holder changes the id from time to time; if the same id
/// stands for 60 seconds of the watcher's own clock, the holder has died.
/// </remarks>
internal sealed class StoreRollout(StoredPortals portals, PortalProvider configured, TimeProvider time) : IPortalRollout
{
    /// <summary>The time after which a claim with the same id counts as abandoned.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>The claims of other processes, by the member id of the portal.</summary>
    private readonly ConcurrentDictionary<string, Sight> _watched = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<RolloutPortal> ListAsync(PortalRelease release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var portal in portals.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!configured.IsSame(portal)) yield return new RolloutPortal(portal.MemberId, release.Compare(portal.Deployed));
        }
    }

    public async ValueTask<RolloutClaim> ClaimAsync(string memberId, PortalRelease release, CancellationToken cancellationToken)
    {
        string id = StoreTurn.NewId();
        var state = RolloutState.Removed;
        var stored = await portals.ChangeAsync(memberId, Claim, cancellationToken).ConfigureAwait(false);
        if (state != RolloutState.Busy) _watched.TryRemove(memberId, out _);
        return state == RolloutState.Due ? RolloutClaim.Take(new StoreTurn(portals, stored!, id, release, time)) : RolloutClaim.Refuse(state);

        InstalledPortal? Claim(InstalledPortal? stored)
        {
            state = stored is null ? RolloutState.Removed : release.Compare(stored.Deployed);
            if (state == RolloutState.Due && stored!.DeployLease is { } other && !IsDead(memberId, other)) state = RolloutState.Busy;
            return state == RolloutState.Due ? stored! with { DeployLease = id } : null;
        }
    }

    public async ValueTask<IRolloutTurn?> TakeAsync(string memberId, PortalRelease release, CancellationToken cancellationToken)
    {
        string id = StoreTurn.NewId();
        var stored = await portals.ChangeAsync(memberId, stored => stored is null ? null : stored with { Deployed = null, DeployLease = id }, cancellationToken).ConfigureAwait(false);
        return stored is null ? null : new StoreTurn(portals, stored, id, release, time);
    }

    /// <summary>True if a claim has had the same id for so long that its process has died.</summary>
    private bool IsDead(string memberId, string id)
    {
        var seen = _watched.AddOrUpdate(
            memberId, _ => new Sight(id, time.GetTimestamp()), (_, before) => before.Id == id ? before : new Sight(id, time.GetTimestamp()));
        return time.GetElapsedTime(seen.Since) >= Lifetime;
    }

    /// <param name="Id">The id of the claim.</param>
    /// <param name="Since">The timestamp at which this process saw the id first.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sight(string Id, long Since);
}
