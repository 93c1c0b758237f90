using Bizproc.Installation.Storage;

namespace Bizproc.Installation.Rollout;

/// <summary>A turn whose claim is in the record of the portal. While the turn lasts, the claim gets a new id from time to time.</summary>
internal sealed class StoreTurn : IRolloutTurn
{
    /// <summary>The time between two ids, of which several fit into the lifetime of a claim.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    private readonly StoredPortals _portals;
    private readonly PortalRelease _release;
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;

    /// <summary>The id that is stored, and the one that replaces it. A save that failed may still have been carried out, so both are ours.</summary>
    private string _id;
    private string _next;
    private bool _isEnded;

    public StoreTurn(StoredPortals portals, InstalledPortal portal, string id, PortalRelease release, TimeProvider time)
    {
        _portals = portals;
        _release = release;
        Portal = portal;
        _id = _next = id;
        _timer = new PeriodicTimer(Period, time);
        _renewing = RenewAsync();
    }

    public InstalledPortal Portal { get; }

    /// <summary>Creates an id that no other claim has.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N");

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await StopAsync().ConfigureAwait(false);
        await ChangeAsync(stored => stored with { DeployLease = null, Deployed = _release.ToString() }, cancellationToken).ConfigureAwait(false);
        _isEnded = true;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        if (_isEnded) return;

        _isEnded = true;
        try
        {
            await ChangeAsync(static stored => stored with { DeployLease = null }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            // The claim stands until the other processes find that it is abandoned.
        }
    }

    private async Task RenewAsync()
    {
        while (await _timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (_next == _id) _next = NewId();
            try
            {
                await ChangeAsync(stored => stored with { DeployLease = _next }, CancellationToken.None).ConfigureAwait(false);
                _id = _next;
            }
            catch (PortalStoreException)
            {
                // The next round tries again, with the same id, because it may be stored.
            }
        }
    }

    private async Task StopAsync()
    {
        _timer.Dispose();
        await _renewing.ConfigureAwait(false);
    }

    /// <summary>Changes the record if its claim is still ours.</summary>
    private Task<InstalledPortal?> ChangeAsync(Func<InstalledPortal, InstalledPortal> change, CancellationToken cancellationToken) => _portals.ChangeAsync(
        Portal.MemberId, stored => stored?.DeployLease is { } lease && (lease == _id || lease == _next) ? change(stored) : null, cancellationToken);
}
