using System.Data.Common;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Storage.Records;

/// <summary>The calls in the database. This is a record and not a queue: when a call is handled, and by whom, the engine decides.</summary>
/// <param name="database">The database.</param>
/// <param name="secrets">Protects the content of calls.</param>
/// <param name="time">The clock.</param>
internal sealed class CallRecords(DurableDatabase database, Secrets secrets, TimeProvider time)
{
    /// <summary>The states in which a call is still to be handled.</summary>
    public const string Unfinished = "('waiting', 'running', 'retrying')";

    /// <summary>The end of an attempt that no end of the process interrupted.</summary>
    public const string Uninterrupted = "interruptions = 0";

    /// <summary>The number of interruptions from which a call is suspected to end the process itself.</summary>
    private const int SuspectedFrom = 2;

    private const string Excused = "interruptions = case when interruptions > 0 then interruptions - 1 else 0 end";

    private const string Columns = "key, member_id, path, code, received_at, state, attempts, interruptions, reason, finished_at";

    /// <summary>Adds a call.</summary>
    /// <returns>True if it was added; false if its key is known, even if the call is done.</returns>
    public async Task<bool> TryAddAsync(StoredCall call, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(await AddAsync(call, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Adds a call within a transaction of the caller, which also schedules it. Not for SQLite, whose writers take turns.</summary>
    /// <returns>True if it was added; false if its key is known, even if the call is done.</returns>
    public async Task<bool> TryAddAsync(StoredCall call, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var statement = await AddAsync(call, cancellationToken).ConfigureAwait(false);
        return await statement.ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>True if a call with the key is known, in any state.</summary>
    public async Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken)
    {
        var statement = new Statement("select state from bizproc_calls where key = @key").With("key", key);
        return await database.FindAsync(statement, static row => row.GetString(0), cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>True if a call is still to be handled, and the process has ended so often while it was that the call may be the cause.</summary>
    public async Task<bool> IsSuspectAsync(string key, CancellationToken cancellationToken) => await database.FindAsync(
        new Statement($"select key from bizproc_calls where key = @key and state in {Unfinished} and interruptions >= @suspected").With("key", key).With("suspected", SuspectedFrom),
        static row => row.GetString(0),
        cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Begins an attempt.</summary>
    /// <param name="key">The key of the call.</param>
    /// <param name="isSuspect">True if the call is begun although it is a suspect.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The call; <see langword="null"/> if there is nothing to handle: it is done, dead, or forgotten; or it is a suspect.</returns>
    /// <exception cref="SecretsUnreadableException">The keys are missing. The attempt has begun.</exception>
    public async Task<BegunCall?> BeginAsync(string key, bool isSuspect, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement($"""
            update bizproc_calls set state = 'running', attempts = attempts + 1, interruptions = interruptions + 1
            where key = @key and state in {Unfinished} and interruptions < @suspected
            returning {Columns}, body, tokens
            """).With("key", key).With("suspected", isSuspect ? int.MaxValue : SuspectedFrom);
        var row = await database.ChangeAsync(statement, ReadContent, cancellationToken).ConfigureAwait(false);
        return row is null ? null : new BegunCall(Unprotect(row)!, row.Row.Attempts, row.Row.Interruptions);
    }

    /// <summary>Returns a call whose attempt was abandoned, because the application stops. The attempt does not count.</summary>
    /// <returns>True if it waits again.</returns>
    public Task<bool> AbandonAsync(string key, CancellationToken cancellationToken) => ChangeAsync(new Statement($"""
        update bizproc_calls set state = 'waiting', attempts = attempts - 1, {Excused}
        where key = @key and state = 'running'
        """).With("key", key), cancellationToken);

    /// <summary>Lets the end of the process not count for running calls, because the host was asked to end.</summary>
    public async Task ExcuseAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        foreach (string key in keys)
        {
            var statement = new Statement($"update bizproc_calls set {Excused} where key = @key and state = 'running'").With("key", key);
            await ChangeAsync(statement, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Marks a call whose attempt failed and is followed by another.</summary>
    /// <param name="key">The key of the call.</param>
    /// <param name="reason">The failure.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the call is still to be handled.</returns>
    public Task<bool> SetRetryingAsync(string key, string reason, CancellationToken cancellationToken) => ChangeAsync(new Statement($"""
        update bizproc_calls set state = 'retrying', reason = @reason, {Uninterrupted}
        where key = @key and state in {Unfinished}
        """).With("key", key).With("reason", RecordText.CutReason(reason)), cancellationToken);

    /// <summary>Ends a call. The content of one that is done is removed; a dead one keeps it for another attempt.</summary>
    /// <param name="key">The key of the call.</param>
    /// <param name="end"><see cref="CallState.Done"/> or <see cref="CallState.Dead"/>.</param>
    /// <param name="reason">The failure, if there was one.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the call has ended now; false if it had ended before.</returns>
    public Task<bool> FinishAsync(string key, CallState end, string? reason, CancellationToken cancellationToken)
    {
        var statement = new Statement(FinishText(end));
        BindFinish(statement, key, end, reason, time.GetUtcNow());
        return ChangeAsync(statement, cancellationToken);
    }

    /// <summary>Finds a call, with its content if it has any.</summary>
    /// <exception cref="SecretsUnreadableException">The keys are missing.</exception>
    public async Task<FoundCall?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement($"select {Columns}, body, tokens from bizproc_calls where key = @key").With("key", key);
        return await database.FindAsync(statement, ReadContent, cancellationToken).ConfigureAwait(false) is { } row
            ? new FoundCall(row.Row, Unprotect(row))
            : null;
    }

    /// <summary>Lists the calls in a state, the newest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="after">The last call of the page before. Default: the first page.</param>
    /// <param name="count">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<List<CallRow>> ListAsync(CallState state, PageMark<string>? after, int count, CancellationToken cancellationToken)
    {
        string page = after is null ? "" : "and (received_at, key) < (@at, @after)";
        var statement = new Statement($"""
            select {Columns} from bizproc_calls where state = @state {page}
            order by received_at desc, key desc limit @count
            """).With("state", RecordText.Write(state)).With("count", count);
        if (after is not null) statement.With("at", after.At).With("after", after.Id);
        return database.ReadAsync(statement, Read, cancellationToken);
    }

    /// <summary>Counts the calls by state, except those that are done.</summary>
    public Task<List<StateCount<CallState>>> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        new Statement("""
            select state, count(*), min(received_at) from bizproc_calls
            where state in ('waiting', 'running', 'retrying', 'dead') group by state
            """),
        static row => new StateCount<CallState>(RecordText.ReadCallState(row.GetString(0)), row.GetInt64(1), row.GetMoment(2)),
        cancellationToken);

    /// <summary>Counts the calls that wait for an attempt, of each portal that has any.</summary>
    public async Task<Dictionary<string, long>> CountWaitingAsync(CancellationToken cancellationToken)
    {
        var counts = await database.ReadAsync(
            new Statement("select member_id, count(*) from bizproc_calls where state in ('waiting', 'retrying') group by member_id"),
            static row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            cancellationToken).ConfigureAwait(false);
        return new Dictionary<string, long>(counts, StringComparer.Ordinal);
    }

    /// <summary>Lets a dead call wait again, with all its attempts.</summary>
    /// <returns>The member id of its portal, by which it must be scheduled; <see langword="null"/> if it was not dead.</returns>
    public Task<string?> RequeueAsync(string key, CancellationToken cancellationToken) => database.ChangeAsync(
        new Statement("""
            update bizproc_calls set state = 'waiting', attempts = 0, interruptions = 0, reason = null, finished_at = null
            where key = @key and state = 'dead' and body is not null returning member_id
            """).With("key", key),
        static row => row.GetString(0),
        cancellationToken);

    /// <summary>Drops a call that does not run. Its key remains known, so that it is not handled again.</summary>
    /// <returns>True if it was given up.</returns>
    public Task<bool> DropAsync(string key, CancellationToken cancellationToken) => ChangeAsync(new Statement("""
        update bizproc_calls set state = 'done', body = null, tokens = null, finished_at = @now
        where key = @key and state in ('waiting', 'retrying', 'dead')
        """).With("key", key).With("now", time.GetUtcNow()), cancellationToken);

    /// <summary>Removes the calls that ended before a time, in portions.</summary>
    /// <param name="end"><see cref="CallState.Done"/> or <see cref="CallState.Dead"/>.</param>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The number of removed calls.</returns>
    public Task<int> ForgetAsync(CallState end, DateTimeOffset before, CancellationToken cancellationToken)
    {
        // A call that ended before the time was received before it, and the index has only that.
        var statement = new Statement("""
            delete from bizproc_calls where key in (
                select key from bizproc_calls
                where state = @state and received_at < @before and finished_at < @before
                order by received_at limit @portion)
            """).With("state", RecordText.Write(end)).With("before", before);
        return database.ExecuteInPortionsAsync(statement, cancellationToken);
    }

    /// <summary>The text of the statement that ends a call, with the values of <see cref="BindFinish"/>.</summary>
    public static string FinishText(CallState end) => $"""
        update bizproc_calls set state = @end, reason = @reason, finished_at = @now, {Uninterrupted}{(end == CallState.Done ? ", body = null, tokens = null" : "")}
        where key = @key and state in {Unfinished}
        """;

    /// <summary>Adds the values of <see cref="FinishText"/>.</summary>
    public static void BindFinish(Statement statement, string key, CallState end, string? reason, DateTimeOffset now)
    {
        if (end is not (CallState.Done or CallState.Dead)) throw new ArgumentOutOfRangeException(nameof(end));
        statement.With("key", key).With("end", RecordText.Write(end)).With("reason", RecordText.CutReason(reason)).With("now", now);
    }

    private async ValueTask<Statement> AddAsync(StoredCall call, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        return new Statement("""
            insert into bizproc_calls (key, member_id, path, code, body, tokens, received_at, state, attempts, interruptions)
            values (@key, @member, @path, @code, @body, @tokens, @received, 'waiting', 0, 0)
            on conflict (key) do nothing
            """)
            .With("key", call.Key)
            .With("member", call.MemberId)
            .With("path", call.Path)
            .With("code", call.Code)
            .With("body", secrets.Protect(call.Body))
            .With("tokens", secrets.Protect(call.Tokens))
            .With("received", call.ReceivedAt);
    }

    private async Task<bool> ChangeAsync(Statement statement, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false) > 0;

    private StoredCall? Unprotect(CallContent content)
    {
        if (content.Body is null) return null;

        string owner = $"the call {content.Row.Key}";
        return new StoredCall
        {
            Key = content.Row.Key,
            MemberId = content.Row.MemberId,
            Path = content.Row.Path,
            Code = content.Row.Code,
            Body = secrets.Unprotect(content.Body, owner),
            Tokens = secrets.UnprotectTokens(content.Tokens, owner),
            ReceivedAt = content.Row.ReceivedAt,
        };
    }

    private static CallRow Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetMoment(4),
        RecordText.ReadCallState(row.GetString(5)),
        (int)row.GetInt64(6),
        (int)row.GetInt64(7),
        row.FindString(8),
        row.FindMoment(9));

    private static CallContent ReadContent(DbDataReader row) => new(Read(row), row.FindBytes(10), row.FindBytes(11));

    /// <summary>A call with its content, still protected.</summary>
    private sealed record CallContent(CallRow Row, byte[]? Body, byte[]? Tokens);
}
