using Bizproc.Durable.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Sends kept replies, for each portal one request after another, several portals at a time. A portal that cannot be reached delays only its own replies,
/// and no reply takes the place of a handler.
/// </summary>
internal sealed class ReplyPump(ReplyRecords records, ReplyTurns turns, IReplySender sender, TimeProvider time, ILogger<ReplyPump> logger) : IDisposable
{
    /// <summary>The maximum number of portals that are served at the same time. A portal that hangs takes a place for the time of a request.</summary>
    private const int MaxSenders = 64;

    /// <summary>The maximum number of portals among those that did not answer the last time. They have places of their own, so that they keep no others waiting.</summary>
    private const int MaxAwaySenders = 16;

    private const int PageSize = 500;

    /// <summary>The maximum time between two searches for due replies, which another process may have added.</summary>
    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(5);

    /// <summary>The time for which a portal rests after a failure of the database.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>The time after which replies are read again whose keys were missing.</summary>
    private static readonly TimeSpan RestAfterFault = TimeSpan.FromMinutes(1);

    /// <summary>The maximum time to wait for running requests when the application stops.</summary>
    private static readonly TimeSpan MaxStop = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();

    /// <summary>The portals that are served now; true if another look is necessary afterwards.</summary>
    private readonly Dictionary<string, bool> _served = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _resting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _away = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(MaxSenders);
    private readonly SemaphoreSlim _awayPlaces = new(MaxAwaySenders);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly NextLook _next = new(time);
    private TaskCompletionSource? _idle;
    private bool _isOpen;

    /// <summary>Sends the replies of a portal, after one was added.</summary>
    public void Poke(string memberId)
    {
        lock (_gate)
        {
            if (!_isOpen || _stopping.IsCancellationRequested) return;
            if (_served.ContainsKey(memberId))
            {
                _served[memberId] = true;
                return;
            }

            _served.Add(memberId, false);
        }

        _ = Task.Run(() => ServeAsync(memberId), CancellationToken.None);
    }

    /// <summary>Looks for due replies, until <see cref="StopAsync"/>. The scheduler must have started.</summary>
    public async Task RunAsync()
    {
        lock (_gate) _isOpen = true;
        while (!_stopping.IsCancellationRequested)
        {
            _next.Set(time.GetUtcNow() + MaxIdle);
            await LookAsync().ConfigureAwait(false);
            await _next.WaitAsync(_stopping.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Begins no more requests, and waits for the running ones, but not for long: their replies are kept.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _idle = idle;
            if (_served.Count == 0) idle.TrySetResult();
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await idle.Task.WaitAsync(MaxStop, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            // Replies that have arrived by now are sent again after the next start, which is harmless.
            await _abort.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _abort.Cancel();
    }

    private async Task LookAsync()
    {
        try
        {
            string? after = null;
            while (true)
            {
                var portals = await records.ListWaitingPortalsAsync(after, PageSize, _stopping.Token).ConfigureAwait(false);
                foreach (var portal in portals)
                {
                    if (portal.NextAt > time.GetUtcNow()) _next.Advance(portal.NextAt);
                    else if (!IsResting(portal.MemberId)) Poke(portal.MemberId);
                }

                if (portals.Count < PageSize) return;
                after = portals[^1].MemberId;
            }
        }
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
        {
            logger.SearchFailed(MaxIdle, failure.Message);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(string memberId)
    {
        try
        {
            var places = IsAway(memberId) ? _awayPlaces : _places;
            await places.WaitAsync(_stopping.Token).ConfigureAwait(false);
            try
            {
                await SendAllAsync(memberId).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
        {
            logger.RepliesFailed(memberId, Rest, failure);
            lock (_gate) _resting[memberId] = time.GetUtcNow() + Rest;
        }
        catch (Exception)
        {
            // The application stops, and the replies are still in the database.
        }

        Leave(memberId);
    }

    private async Task SendAllAsync(string memberId)
    {
        var turn = await turns.TryEnterAsync(memberId, _stopping.Token).ConfigureAwait(false);
        if (turn is null) return;

        await using var _ = turn.ConfigureAwait(false);
        while (!_stopping.IsCancellationRequested)
        {
            lock (_gate) _served[memberId] = false;

            var due = await records.FindDueAsync(memberId, _stopping.Token).ConfigureAwait(false);
            await PostponeUnreadableAsync(memberId, due).ConfigureAwait(false);
            var batch = due.Readable;
            if (batch.Count == 0 && due.Unreadable.Count == 0) return;
            if (batch.Count == 0) continue;

            StepReply[] replies = [.. batch.Select(stored => StoredReplies.ToReply(stored, turn.IsTakenOver || stored.CreatedAt < _startedAt))];
            var results = await sender.SendAsync(memberId, replies, _abort.Token).ConfigureAwait(false);
            await StoreAsync(memberId, batch, results).ConfigureAwait(false);

            // The other replies for a portal that does not answer wait for a place among its like.
            if (SetAway(memberId, results.All(static result => result.Kind == ReplyResultKind.TryAgain))) return;
        }
    }

    /// <summary>Lets replies wait whose keys are missing, because a person may restore the keys until the replies expire. They keep no others waiting.</summary>
    private async Task PostponeUnreadableAsync(string memberId, DueReplies due)
    {
        if (due.Unreadable.Count == 0) return;

        logger.RepliesUnreadable(due.Unreadable.Count, memberId, due.Reason);
        var nextAt = time.GetUtcNow() + RestAfterFault;
        var expired = due.Unreadable.ToLookup(reply => reply.ExpiresAt < nextAt, static reply => reply.Id);
        await records.SetDeadAsync([.. expired[true]], due.Reason, _abort.Token).ConfigureAwait(false);
        await records.SetLaterAsync([.. expired[false]], due.Reason, nextAt, _abort.Token).ConfigureAwait(false);
        _next.Advance(nextAt);
    }

    private async Task StoreAsync(string memberId, IReadOnlyList<StoredReply> batch, IReadOnlyList<ReplyResult> results)
    {
        // A reply that arrived must be noted, even if the application stops.
        var sent = batch.Zip(results).ToLookup(static one => one.Second.Kind);
        long[] delivered = [.. sent[ReplyResultKind.Delivered].Select(static one => one.First.Id)];
        await records.SetDeliveredAsync(delivered, _abort.Token).ConfigureAwait(false);
        foreach (var same in sent[ReplyResultKind.Refused].GroupBy(static one => one.Second.Reason, StringComparer.Ordinal))
            await records.SetDeadAsync([.. same.Select(static one => one.First.Id)], same.Key, _abort.Token).ConfigureAwait(false);

        // Replies that failed together are tried together, because one request can send them.
        foreach (var same in sent[ReplyResultKind.TryAgain].GroupBy(static one => one.Second.Reason, StringComparer.Ordinal))
        {
            var nextAt = time.GetUtcNow() + same.Max(static one => one.Second.Delay);
            await records.SetLaterAsync([.. same.Select(static one => one.First.Id)], same.Key, nextAt, _abort.Token).ConfigureAwait(false);
            _next.Advance(nextAt);
        }

        if (sent[ReplyResultKind.Delivered].Any(static one => one.First.Attempts > 0))
            await records.SetDueAsync(memberId, _abort.Token).ConfigureAwait(false);
    }

    private void Leave(string memberId)
    {
        bool again;
        lock (_gate)
        {
            _served.Remove(memberId, out again);
            if (_served.Count == 0) _idle?.TrySetResult();
        }

        if (again) Poke(memberId);
    }

    private bool IsAway(string memberId)
    {
        lock (_gate) return _away.Contains(memberId);
    }

    private bool SetAway(string memberId, bool isAway)
    {
        lock (_gate)
        {
            if (isAway) _away.Add(memberId);
            else _away.Remove(memberId);
        }

        return isAway;
    }

    private bool IsResting(string memberId)
    {
        lock (_gate)
        {
            if (!_resting.TryGetValue(memberId, out var until)) return false;
            if (until > time.GetUtcNow()) return true;

            _resting.Remove(memberId);
            return false;
        }
    }
}
