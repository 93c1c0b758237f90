using Bizproc.Incoming.Replying;
using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Memory;

/// <summary>
/// Keeps replies in memory and sends them, for each portal one request after another. A portal that cannot be reached delays only its own replies.
/// </summary>
internal sealed class MemoryOutbox : IReplyOutbox, IDisposable
{
    private readonly CallLines _lines;
    private readonly IReplySender _sender;
    private readonly TimeProvider _time;
    private readonly ILogger<MemoryOutbox> _logger;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PortalReplies> _portals = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The tokens, which outlive their sources.</summary>
    private readonly CancellationToken _drained;
    private readonly CancellationToken _aborted;
    private int _isDisposed;

    public MemoryOutbox(CallLines lines, IReplySender sender, TimeProvider time, ILogger<MemoryOutbox> logger)
    {
        _lines = lines;
        _sender = sender;
        _time = time;
        _logger = logger;
        _drained = _draining.Token;
        _aborted = _abort.Token;
    }

    public ValueTask AddAsync(StepReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        _lines.Keep(reply);
        PortalReplies? started = null;
        lock (_gate)
        {
            if (!_portals.TryGetValue(reply.MemberId, out var portal)) _portals.Add(reply.MemberId, portal = started = new PortalReplies());
            portal.Add(reply, _time.GetUtcNow());
        }

        if (started is not null) _ = Task.Run(() => SendAllAsync(reply.MemberId, started), CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    /// <summary>Lists the replies that their portals do not have yet.</summary>
    public IReadOnlyList<KeptItem> List()
    {
        lock (_gate) return [.. _portals.Values.SelectMany(static portal => portal.Replies).Select(static kept => kept.ToItem())];
    }

    /// <summary>Finds a reply that its portal does not have yet.</summary>
    public StepReply? Find(string id)
    {
        lock (_gate) return _portals.Values.SelectMany(static portal => portal.Replies).FirstOrDefault(kept => kept.Id == id).Reply;
    }

    /// <summary>Drops a reply that waits for another attempt.</summary>
    public bool Drop(string id)
    {
        KeptReply? dropped = null;
        lock (_gate)
        {
            foreach (var portal in _portals.Values) dropped ??= portal.TryRemove(id);
        }

        if (dropped is { } reply) _lines.Forget(reply.Reply);
        return dropped is not null;
    }

    /// <summary>Sends the kept replies without further delays, each at most once more. The cancellation ends the attempts; never throws.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _draining.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // Test servers stop and dispose a host at the same time. There is nothing left to send.
            return;
        }

        CheckEmpty();
        try
        {
            await _empty.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync().ConfigureAwait(false);
            await _empty.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the attempts, because a host may be disposed without being stopped.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;

        _draining.Cancel();
        _abort.Cancel();
        _draining.Dispose();
        _abort.Dispose();
    }

    private async Task SendAllAsync(string memberId, PortalReplies portal)
    {
        while (true)
        {
            KeptReply[] batch;
            TimeSpan wait;
            Task added;
            lock (_gate)
            {
                if (portal.IsEmpty)
                {
                    _portals.Remove(memberId);
                    break;
                }

                batch = portal.TakeDue(_time.GetUtcNow(), _drained.IsCancellationRequested, out wait);
                added = portal.Added;
            }

            if (batch.Length > 0) await SendAsync(memberId, portal, batch).ConfigureAwait(false);
            else await WaitAsync(added, wait).ConfigureAwait(false);
        }

        CheckEmpty();
    }

    private async Task SendAsync(string memberId, PortalReplies portal, KeptReply[] batch)
    {
        bool isLast = _drained.IsCancellationRequested;
        var results = await TrySendAsync(memberId, batch).ConfigureAwait(false);
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            portal.EndSending();
            for (int i = 0; i < batch.Length; i++)
            {
                if (results[i].Kind == ReplyResultKind.TryAgain && !isLast) portal.Return(batch[i], now + results[i].Delay, results[i].Reason);
            }

            if (results.Any(static result => result.Kind == ReplyResultKind.Delivered)) portal.SetDue(now);
        }

        for (int i = 0; i < batch.Length; i++)
        {
            if (results[i].Kind == ReplyResultKind.TryAgain && !isLast) continue;
            if (results[i].Kind == ReplyResultKind.TryAgain) _logger.AnswerLost(batch[i].Reply, $"the application stops, and {results[i].Reason}");
            _lines.Forget(batch[i].Reply);
        }
    }

    private async Task<IReadOnlyList<ReplyResult>> TrySendAsync(string memberId, KeptReply[] batch)
    {
        try
        {
            return await _sender.SendAsync(memberId, [.. batch.Select(static kept => kept.Reply)], _aborted).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var result = new ReplyResult(ReplyResultKind.TryAgain, TimeSpan.FromSeconds(1), failure.Message);
            return [.. batch.Select(_ => result)];
        }
    }

    private async Task WaitAsync(Task added, TimeSpan wait)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_drained);
        await Task.WhenAny(added, Task.Delay(wait, _time, end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
    }

    private void CheckEmpty()
    {
        lock (_gate)
        {
            if (_drained.IsCancellationRequested && _portals.Count == 0) _empty.TrySetResult();
        }
    }
}
