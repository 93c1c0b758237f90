using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Bizproc.Durable.Engine;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Durable.Storage.Records;

namespace Bizproc.Durable.Monitoring;

/// <summary>Shows what the database keeps, of all processes that share it.</summary>
internal sealed class DurableMonitor(CallRecords calls, ReplyRecords replies, CallFeeder feeder, ReplyPump pump, TimeProvider time) : ICallMonitor
{
    /// <summary>The start of the ids of replies. The id of a call is its key, which is hexadecimal.</summary>
    private const string ReplyPrefix = "reply-";

    /// <summary>The age up to which counts are good enough, so that watchers cost the database little.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private volatile Latest? _latest;

    public ValueTask<KeptCounts> CountAsync(CancellationToken cancellationToken = default) =>
        _latest is { } latest && time.GetUtcNow() - latest.At < MaxAge ? new(latest.Counts) : new(AskAsync(cancellationToken));

    public async ValueTask<IReadOnlyList<KeptItem>> ListAsync(KeptState state, KeptItem? after, int count, CancellationToken cancellationToken = default)
    {
        if (FindReplyState(state) is { } replyState)
        {
            var mark = after is not null && FindReplyId(after.Id) is { } id ? new PageMark<long>(after.ReceivedAt, id) : null;
            return [.. (await replies.ListAsync(replyState, mark, count, cancellationToken).ConfigureAwait(false)).Select(row => ToItem(row, state))];
        }

        var last = after is null ? null : new PageMark<string>(after.ReceivedAt, after.Id);
        List<KeptItem> items = [];
        foreach (var row in await calls.ListAsync(FindCallState(state), last, count, cancellationToken).ConfigureAwait(false))
            items.Add(ToItem(row, state, await FindSubjectAsync(row, cancellationToken).ConfigureAwait(false)));
        return items;
    }

    public async ValueTask<QueuedCall?> FindCallAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await calls.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { Call: { } call }) return null;

        return new QueuedCall(call.Path, call.Body, call.MemberId, call.Tokens, call.ReceivedAt);
    }

    public async ValueTask<StepReply?> FindReplyAsync(string id, CancellationToken cancellationToken = default) =>
        FindReplyId(id) is { } number && await replies.FindAsync(number, cancellationToken).ConfigureAwait(false) is { } reply
            ? StoredReplies.ToReply(reply, mayBeSent: false)
            : null;

    public async ValueTask<bool> TryAgainAsync(string id, CancellationToken cancellationToken = default)
    {
        bool isDone = await RequeueAsync(id, cancellationToken).ConfigureAwait(false);
        _latest = null;
        return isDone;
    }

    public async ValueTask<bool> DropAsync(string id, CancellationToken cancellationToken = default)
    {
        bool isDone = FindReplyId(id) is { } number
            ? await replies.DropAsync(number, cancellationToken).ConfigureAwait(false)
            : await calls.DropAsync(id, cancellationToken).ConfigureAwait(false);
        _latest = null;
        return isDone;
    }

    private async Task<bool> RequeueAsync(string id, CancellationToken cancellationToken)
    {
        if (FindReplyId(id) is { } number)
        {
            if (await replies.RequeueAsync(number, cancellationToken).ConfigureAwait(false) is not { } portal) return false;

            pump.Poke(portal);
            return true;
        }

        if (await calls.RequeueAsync(id, cancellationToken).ConfigureAwait(false) is not { } memberId) return false;

        feeder.Add(new ScheduledCall(id, ScheduledCall.GetGroup(memberId), time.GetUtcNow()));
        return true;
    }

    /// <summary>Finds the subject with the document and the workflow, which the content of a call has; otherwise the code of the action.</summary>
    private async Task<string> FindSubjectAsync(CallRow row, CancellationToken cancellationToken)
    {
        try
        {
            return (await FindCallAsync(row.Key, cancellationToken).ConfigureAwait(false))?.ToString() ?? row.Code;
        }
        catch (SecretsUnreadableException)
        {
            return row.Code;
        }
    }

    private async Task<KeptCounts> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CountNowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException)
        {
            throw new IOException(DatabaseRemedies.Describe(failure), failure);
        }
    }

    private async Task<KeptCounts> CountNowAsync(CancellationToken cancellationToken)
    {
        var ofCalls = await calls.CountAsync(cancellationToken).ConfigureAwait(false);
        var ofReplies = await replies.CountAsync(cancellationToken).ConfigureAwait(false);
        var byState = ofCalls.Select(static one => KeyValuePair.Create(FindState(one.State), one.Count))
            .Concat(ofReplies.Select(static one => KeyValuePair.Create(one.State == ReplyState.Waiting ? KeptState.ReplyWaiting : KeptState.ReplyDead, one.Count)))
            .ToImmutableDictionary();
        var open = ofCalls.Where(static one => one.State != CallState.Dead).ToArray();
        var counts = new KeptCounts(byState, open.Length == 0 ? null : open.Min(static one => one.Oldest))
        {
            OldestReply = ofReplies.Find(static one => one.State == ReplyState.Waiting)?.Oldest,
        };
        _latest = new Latest(counts, time.GetUtcNow());
        return counts;
    }

    private static KeptItem ToItem(CallRow row, KeptState state, string subject) => new()
    {
        Id = row.Key,
        State = state,
        MemberId = row.MemberId,
        Subject = subject,
        ReceivedAt = row.ReceivedAt,
        Attempts = row.Attempts,
        Reason = row.Reason ?? "",
    };

    private static KeptItem ToItem(ReplyRow row, KeptState state) => new()
    {
        Id = ReplyPrefix + row.Id.ToString(CultureInfo.InvariantCulture),
        State = state,
        MemberId = row.MemberId,
        Subject = row.Subject,
        ReceivedAt = row.CreatedAt,
        Attempts = row.Attempts,
        NextAt = state == KeptState.ReplyWaiting ? row.NextAt : null,
        Reason = row.Reason ?? "",
    };

    private static long? FindReplyId(string id) =>
        id.StartsWith(ReplyPrefix, StringComparison.Ordinal) && long.TryParse(id.AsSpan(ReplyPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    private static ReplyState? FindReplyState(KeptState state) => state switch
    {
        KeptState.ReplyWaiting => ReplyState.Waiting,
        KeptState.ReplyDead => ReplyState.Dead,
        _ => null,
    };

    private static CallState FindCallState(KeptState state) => state switch
    {
        KeptState.Waiting => CallState.Waiting,
        KeptState.Running => CallState.Running,
        KeptState.Retrying => CallState.Retrying,
        _ => CallState.Dead,
    };

    private static KeptState FindState(CallState state) => state switch
    {
        CallState.Waiting => KeptState.Waiting,
        CallState.Running => KeptState.Running,
        CallState.Retrying => KeptState.Retrying,
        _ => KeptState.Dead,
    };

    /// <param name="Counts">The numbers.</param>
    /// <param name="At">The time at which they were counted.</param>
    private sealed record Latest(KeptCounts Counts, DateTimeOffset At);
}
