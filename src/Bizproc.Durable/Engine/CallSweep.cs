using Bizproc.Durable.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Finds calls in the database that have no place in the schedule, because the process ended in between, or because the tables of Quartz were lost or
/// restored from a copy. It also forgets what is old.
/// </summary>
internal sealed class CallSweep(
    CallRecords calls,
    ReplyRecords replies,
    CallScheduler scheduler,
    EngineStore store,
    CallFeeder feeder,
    CallRunner runner,
    IOptions<DurableOptions> options,
    TimeProvider time,
    ILogger<CallSweep> logger)
{
    private const int PageSize = 200;

    /// <summary>The time in which a new call gets its place by the usual way.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ForgettingPeriod = TimeSpan.FromHours(1);

    /// <summary>
    /// The running calls that no process seemed to handle at the last search. If there are several processes, a call may have begun or ended in another one
    /// just then, so one search proves nothing.
    /// </summary>
    private HashSet<string> _suspects = new(StringComparer.Ordinal);
    private DateTimeOffset _forgotAt;

    /// <summary>The time between two searches. What a process of several did not schedule before it ended, the others find soon.</summary>
    private TimeSpan Period => store.IsShared ? TimeSpan.FromSeconds(15) : TimeSpan.FromMinutes(1);

    /// <summary>Searches again and again, and at once.</summary>
    /// <param name="stopping">Ends it.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        // If this process is the only one, calls that are in the database at its start have no other way.
        var age = store.IsShared ? Usual : TimeSpan.Zero;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                int found = await FindWaitingAsync(time.GetUtcNow() - age, stopping).ConfigureAwait(false) + await FindStrandedAsync(stopping).ConfigureAwait(false);
                if (found > 0) logger.Found(found);
                await ForgetAsync(stopping).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                logger.SearchFailed(Period, failure.Message);
            }

            age = Usual;
            await Task.Delay(Period, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Schedules the calls that wait without a trigger.</summary>
    private async Task<int> FindWaitingAsync(DateTimeOffset before, CancellationToken stopping)
    {
        int found = 0;
        foreach (var state in (CallState[])[CallState.Waiting, CallState.Retrying])
        {
            await foreach (var page in ListAsync(state, stopping).ConfigureAwait(false))
            {
                ScheduledCall[] old = [.. page.Where(row => row.ReceivedAt <= before).Select(ToScheduled)];
                found += Feed(await scheduler.FindUnscheduledAsync(old, stopping).ConfigureAwait(false));
            }
        }

        return found;
    }

    /// <summary>Schedules the calls that are noted as running, but run nowhere.</summary>
    private async Task<int> FindStrandedAsync(CancellationToken stopping)
    {
        List<ScheduledCall> noted = [];
        await foreach (var page in ListAsync(CallState.Running, stopping).ConfigureAwait(false)) noted.AddRange(page.Select(ToScheduled));
        var running = noted.Count == 0 ? [] : await scheduler.FindRunningAsync(stopping).ConfigureAwait(false);
        var former = _suspects;
        _suspects = new HashSet<string>(StringComparer.Ordinal);
        if (running is null) return 0;

        List<ScheduledCall> stranded = [];
        foreach (var call in noted.Where(call => !running.Contains(call.Key) && !runner.IsRunning(call.Key)))
        {
            if (!store.IsShared || former.Contains(call.Key)) stranded.Add(call);
            else _suspects.Add(call.Key);
        }

        return Feed(await scheduler.FindUnscheduledAsync(stranded, stopping).ConfigureAwait(false));
    }

    private int Feed(List<ScheduledCall> found)
    {
        foreach (var call in found) feeder.Add(call);
        return found.Count;
    }

    private async IAsyncEnumerable<List<CallRow>> ListAsync(
        CallState state, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stopping)
    {
        PageMark<string>? after = null;
        while (true)
        {
            var page = await calls.ListAsync(state, after, PageSize, stopping).ConfigureAwait(false);
            if (page.Count > 0) yield return page;
            if (page.Count < PageSize) yield break;
            after = new PageMark<string>(page[^1].ReceivedAt, page[^1].Key);
        }
    }

    private async Task ForgetAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (now - _forgotAt < ForgettingPeriod) return;

        var before = now - options.Value.KeepSeen;
        await calls.ForgetAsync(CallState.Done, before, stopping).ConfigureAwait(false);
        await calls.ForgetAsync(CallState.Dead, before, stopping).ConfigureAwait(false);
        await replies.ForgetAsync(ReplyState.Done, before, stopping).ConfigureAwait(false);
        await replies.ForgetAsync(ReplyState.Dead, before, stopping).ConfigureAwait(false);
        _forgotAt = now;
    }

    private static ScheduledCall ToScheduled(CallRow row) => new(row.Key, ScheduledCall.GetGroup(row.MemberId), row.ReceivedAt);
}
