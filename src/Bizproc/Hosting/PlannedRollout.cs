using System.Runtime.CompilerServices;
using Bizproc.Installation.Storage;

namespace Bizproc.Hosting;

/// <summary>The rollout of a startup that only plans: every process looks at all portals, and nothing is noted anywhere.</summary>
internal sealed class PlannedRollout(StoredPortals portals) : IPortalRollout
{
    public async IAsyncEnumerable<RolloutPortal> ListAsync(PortalRelease release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var portal in portals.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return new RolloutPortal(portal.MemberId, RolloutState.Due);
    }

    public async ValueTask<RolloutClaim> ClaimAsync(string memberId, PortalRelease release, CancellationToken cancellationToken) =>
        await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } portal ? RolloutClaim.Take(new Turn(portal)) : RolloutClaim.Refuse(RolloutState.Removed);

    public ValueTask<IRolloutTurn?> TakeAsync(string memberId, PortalRelease release, CancellationToken cancellationToken) => new((IRolloutTurn?)null);

    private sealed class Turn(InstalledPortal portal) : IRolloutTurn
    {
        public InstalledPortal Portal => portal;

        public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
