using Bizproc.Deployment.Status;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Rollout;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Retry;
using Bizproc.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Bizproc.Hosting;

/// <summary>
/// Brings all portals that installed the application in line with this release, together with the other processes that share the rollout. Only the
/// portals that are being handled have clients and records in memory.
/// </summary>
internal sealed class InstalledPortals(
    PortalProvider configured,
    StoredPortals stored,
    IPortalRollout shared,
    CurrentRelease current,
    PortalClients clients,
    PortalDeployer deployer,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    TimeProvider time,
    ILogger<InstalledPortals> logger) : IDisposable
{
    /// <summary>The delays between two looks at a portal on which another process works.</summary>
    private static readonly TimeSpan FirstBusyWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxBusyWait = TimeSpan.FromSeconds(8);

    /// <summary>The time between two messages about the progress.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly IPortalRollout _rollout = startup.Value.Mode == StartupMode.PlanOnly ? new PlannedRollout(stored) : shared;

    /// <summary>Retries the list of portals, because their store may itself still be starting.</summary>
    private readonly ResiliencePipeline _listing = EndlessRetry.Create(
        startup.Value.FirstRetryDelay, startup.Value.MaxRetryDelay, time, (delay, failure) => logger.PortalsUnreadable(delay, failure.Message));

    private IDisposable? _observation;
    private int _isNewerLogged;

    private RolloutProgress Progress => status.Rollout;

    /// <summary>Handles all portals, until none is left for which an attempt may help.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int others = configured.Portal is null ? 0 : 1;
        string[] due = await _listing.ExecuteAsync(async stop => await ListDueAsync(stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (Progress.Total + others == 0)
        {
            ReportNone();
            return;
        }

        _observation ??= BizprocTelemetry.ObserveRollout(Progress.Measure);
        logger.Looking(due.Length + others, Progress.Total + others);
        if (Progress.Count(RolloutPlace.Newer) > 0) ReportNewer();
        if (due.Length == 0) return;

        // Processes that start together begin with different portals.
        Random.Shared.Shuffle(due);
        await HandleAllAsync(new PortalLine(due, time), cancellationToken).ConfigureAwait(false);
        logger.RolledOut(Progress.InLine, Progress.Total, Progress.Count(RolloutPlace.Failed), Progress.Count(RolloutPlace.Differing) + Progress.Count(RolloutPlace.Newer));
        if (Progress.Total + others == 0) ReportNone();
    }

    public void Dispose() => _observation?.Dispose();

    /// <summary>Counts all portals, and lists those that are not in line.</summary>
    private async Task<string[]> ListDueAsync(CancellationToken cancellationToken)
    {
        List<string> due = [];
        List<RolloutPlace> places = [];
        await foreach (var portal in _rollout.ListAsync(current.Release, cancellationToken).ConfigureAwait(false))
        {
            if (portal.State == RolloutState.Removed) continue;

            var place = portal.State switch
            {
                RolloutState.InLine => RolloutPlace.InLine,
                RolloutState.Newer => RolloutPlace.Newer,
                _ => RolloutPlace.Due,
            };
            places.Add(place);
            if (place == RolloutPlace.Due) due.Add(portal.MemberId);
        }

        // A list that breaks off is read again, so it counts only as a whole.
        foreach (var place in places) Progress.Add(place);
        return [.. due];
    }

    private async Task HandleAllAsync(PortalLine line, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        var reporting = ReportAsync(timer);
        try
        {
            while (await line.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                var place = await deployer.EnterAsync(line.IsFirst, cancellationToken).ConfigureAwait(false);
                _ = HandleAsync(line.Take(), line, place, cancellationToken);
            }
        }
        finally
        {
            // Portals that are being handled still have to be given back, for other processes.
            await line.WaitForTakenAsync().ConfigureAwait(false);
            timer.Dispose();
            await reporting.ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(RolloutItem item, PortalLine line, IDisposable place, CancellationToken cancellationToken)
    {
        // The line goes on at once.
        await Task.Yield();
        TimeSpan? delay = null;
        try
        {
            using (place) delay = await DeployAsync(item, place, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested || item.IsSettled)
        {
            // The host stops, or only the end of the turn failed: then the claim is found abandoned.
        }
        catch (Exception failure)
        {
            // The store is unavailable, or another rollout of the application failed.
            delay = GrowPatience(item);
            Move(item, RolloutPlace.Again);
            logger.Unclaimed(item.MemberId, delay.Value, failure.Message);
        }

        if (delay is { } wait) line.Return(item, wait);
        else line.Remove();
    }

    /// <summary>Claims a portal and makes one attempt. Returns the delay before the next one, if another one may help.</summary>
    private async Task<TimeSpan?> DeployAsync(RolloutItem item, IDisposable place, CancellationToken cancellationToken)
    {
        var claim = await _rollout.ClaimAsync(item.MemberId, current.Release, cancellationToken).ConfigureAwait(false);
        if (claim.Turn is not { } turn) return TakeRefusal(item, claim.State);

        if (item.Place == RolloutPlace.Busy) Move(item, RolloutPlace.Due);
        await using var ending = turn.ConfigureAwait(false);
        if (configured.IsSame(turn.Portal)) return Settle(item, place: null);

        try
        {
            var client = clients.GetClient(turn.Portal);
            var attempt = await deployer.TryAsync(client, place, item.Patience ??= deployer.CreatePatience(), cancellationToken).ConfigureAwait(false);
            item.Reported = client.Portal;
            if (attempt.IsRepeated)
            {
                GrowPatience(item);
                Move(item, RolloutPlace.Again);
                return attempt.Wait;
            }

            if (!attempt.IsDone) return Settle(item, RolloutPlace.Failed);
            if (attempt.State != DeploymentState.InSync) return Settle(item, RolloutPlace.Differing);

            await turn.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return Settle(item, RolloutPlace.InLine);
        }
        catch (ArgumentException fault)
        {
            item.Reported = turn.Portal.Portal;
            status.Set(turn.Portal.Portal, DeploymentState.Failed, fault.Message);
            logger.Failed(turn.Portal.Portal, fault.Message, "");
            return Settle(item, RolloutPlace.Failed);
        }
        finally
        {
            clients.Release(turn.Portal);
        }
    }

    private TimeSpan? TakeRefusal(RolloutItem item, RolloutState state)
    {
        switch (state)
        {
            case RolloutState.Busy:
                Move(item, RolloutPlace.Busy);
                item.BusyWait = item.BusyWait == TimeSpan.Zero ? FirstBusyWait : item.BusyWait * 2 < MaxBusyWait ? item.BusyWait * 2 : MaxBusyWait;
                return item.BusyWait * (0.5 + Random.Shared.NextDouble());
            case RolloutState.InLine:
                return Settle(item, RolloutPlace.InLine);
            case RolloutState.Newer:
                Settle(item, RolloutPlace.Newer);
                ReportNewer();
                return null;
            default:
                return Settle(item, place: null);
        }
    }

    /// <summary>Counts a portal that leaves the line; without a place it does not count at all.</summary>
    private TimeSpan? Settle(RolloutItem item, RolloutPlace? place)
    {
        Progress.Move(item.Place, place);
        item.IsSettled = true;
        if (item.Reported is { } portal)
        {
            if (place is RolloutPlace.Failed or RolloutPlace.Differing) status.Leave(portal, place.Value);
            else status.Forget(portal);
        }

        return null;
    }

    private void Move(RolloutItem item, RolloutPlace place)
    {
        Progress.Move(item.Place, place);
        item.Place = place;
    }

    /// <summary>Makes the next attempt more patient. Returns the delay before it.</summary>
    private TimeSpan GrowPatience(RolloutItem item)
    {
        var patience = item.Patience ?? deployer.CreatePatience();
        item.Patience = patience.Grow();
        return patience.Wait;
    }

    private async Task ReportAsync(PeriodicTimer timer)
    {
        string last = "";
        while (await timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false))
        {
            string now = Progress.Describe();
            if (now.Length > 0 && now != last) logger.RollingOut(now);
            last = now;
        }
    }

    private void ReportNewer()
    {
        if (Interlocked.Exchange(ref _isNewerLogged, 1) == 0) logger.LeftAlone(Progress.Count(RolloutPlace.Newer), current.Release.Version);
    }

    private void ReportNone()
    {
        logger.NoPortal();
        status.SetNone(DeploymentState.Off, "no portal is configured, and no portal has installed the application");
    }
}
