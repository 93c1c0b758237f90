namespace Bizproc.Incoming.Memory;

/// <summary>The replies for one portal. The owner must hold its lock.</summary>
internal sealed class PortalReplies
{
    private readonly List<KeptReply> _replies = [];
    private KeptReply[] _sending = [];
    private TaskCompletionSource _added = NewSignal();

    /// <summary>The replies that the portal does not have yet, with those that are being sent.</summary>
    public IEnumerable<KeptReply> Replies => _sending.Concat(_replies);

    /// <summary>True if there is no reply.</summary>
    public bool IsEmpty => _replies.Count == 0;

    /// <summary>Completes when another reply is added.</summary>
    public Task Added => _added.Task;

    /// <summary>Adds a reply that was not tried yet.</summary>
    public void Add(StepReply reply, DateTimeOffset now)
    {
        _replies.Add(new KeptReply(Guid.NewGuid().ToString("N"), reply, now, ""));
        _added.TrySetResult();
    }

    /// <summary>Ends an attempt. The replies that are sent again must be returned.</summary>
    public void EndSending() => _sending = [];

    /// <summary>Returns a reply after an attempt.</summary>
    /// <param name="kept">The reply.</param>
    /// <param name="dueAt">The time of the next attempt.</param>
    /// <param name="reason">The reason for the failure.</param>
    public void Return(KeptReply kept, DateTimeOffset dueAt, string reason) =>
        _replies.Add(kept with { Reply = kept.Reply with { Attempts = kept.Reply.Attempts + 1 }, DueAt = dueAt, Reason = reason });

    /// <summary>Removes a reply that is not being sent.</summary>
    public KeptReply? TryRemove(string id)
    {
        int index = _replies.FindIndex(kept => kept.Id == id);
        if (index < 0) return null;

        var removed = _replies[index];
        _replies.RemoveAt(index);
        return removed;
    }

    /// <summary>Makes all replies due at the latest at a time, because the portal can be reached again.</summary>
    public void SetDue(DateTimeOffset now)
    {
        for (int i = 0; i < _replies.Count; i++)
        {
            if (_replies[i].DueAt > now) _replies[i] = _replies[i] with { DueAt = now };
        }
    }

    /// <summary>Takes the replies that are due, at most as many as one request can send.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="isAllDue">True if every reply is due.</param>
    /// <param name="wait">The time until the next reply is due, if none is due now.</param>
    public KeptReply[] TakeDue(DateTimeOffset now, bool isAllDue, out TimeSpan wait)
    {
        KeptReply[] due = [.. _replies.Where(kept => isAllDue || kept.DueAt <= now).Take(IReplySender.MaxReplies)];
        wait = due.Length > 0 ? TimeSpan.Zero : _replies.Min(static kept => kept.DueAt) - now;
        var taken = due.ToHashSet();
        _replies.RemoveAll(taken.Contains);
        _sending = due;
        if (_added.Task.IsCompleted) _added = NewSignal();
        return due;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
