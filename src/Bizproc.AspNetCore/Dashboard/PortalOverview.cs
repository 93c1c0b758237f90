using Bizproc.Installation.Clients;
using Bizproc.Installation.Rollout;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>
/// All portals, sorted by host and without their tokens. A store can only list all of its portals, so the list is read once for several requests.
/// </summary>
internal sealed class PortalOverview(StoredPortals stored, PortalDirectory directory, CurrentRelease current, IOptions<BizprocOptions> options, TimeProvider time)
{
    /// <summary>The time for which the list is used.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Task<IReadOnlyList<KnownPortal>>? _reading;
    private long _readAt;

    /// <summary>Gets the portals.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public Task<IReadOnlyList<KnownPortal>> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_reading is null or { IsFaulted: true } or { IsCanceled: true } || (_reading.IsCompleted && time.GetElapsedTime(_readAt) >= Age))
            {
                _readAt = time.GetTimestamp();

                // Others may wait for the same list, so no request can cancel it.
                _reading = ListAsync(CancellationToken.None);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<KnownPortal>> ListAsync(CancellationToken cancellationToken)
    {
        var portals = (await stored.ListAsync(cancellationToken).ConfigureAwait(false)).Select(portal => KnownPortal.Of(directory.WithToken(portal), current.Release)).ToList();
        if (OfOptions() is { } own && portals.TrueForAll(portal => portal.Address != own.Address)) portals.Add(own);
        return [.. portals.OrderBy(static portal => portal.Address.Authority, StringComparer.Ordinal).ThenBy(static portal => portal.MemberId, StringComparer.Ordinal)];
    }

    /// <summary>Gets the portal of the options, which no store has to know.</summary>
    private KnownPortal? OfOptions() => options.Value is { Portal: { } address } own
        ? new KnownPortal(PortalAddress.ToKey(address), own.MemberId ?? "", Language: "", Deployed: "", State: null, IsRenewing: false, HasApplicationToken: own.ApplicationToken is { Length: > 0 })
        : null;
}
