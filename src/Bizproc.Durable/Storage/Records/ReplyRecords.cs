using System.Data.Common;
using System.Globalization;
using System.Text;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Storage.Records;

/// <summary>The replies to portals in the database, each until its portal has it.</summary>
/// <param name="database">The database.</param>
/// <param name="secrets">Protects the content of replies.</param>
/// <param name="time">The clock.</param>
internal sealed class ReplyRecords(DurableDatabase database, Secrets secrets, TimeProvider time)
{
    /// <summary>The maximum number of replies in one request to a portal.</summary>
    public const int MostAtOnce = 50;

    private const string Columns = "id, call_key, member_id, is_answer, subject, created_at, expires_at, state, attempts, reason, next_at, finished_at";

    private const string InsertText = """
        insert into bizproc_replies (call_key, member_id, event_token, is_answer, body, tokens, subject, created_at, expires_at, attempts, state, next_at)
        select @call, @member, @event, @isAnswer, @body, @tokens, @subject, @created, @expires, 0, 'waiting', @created
        """;

    /// <summary>Adds a reply, to be sent at once.</summary>
    public async Task AddAsync(StoredReply reply, CancellationToken cancellationToken)
    {
        var content = await ProtectAsync(reply, cancellationToken).ConfigureAwait(false);
        var statement = new Statement(InsertText);
        BindInsert(statement, reply, content);
        await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends a call and adds its reply. Either both happen or nothing.</summary>
    /// <param name="key">The key of the call.</param>
    /// <param name="end"><see cref="CallState.Done"/> or <see cref="CallState.Dead"/>.</param>
    /// <param name="reason">The failure, if there was one.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if both happened; false if the call had ended before, with its own reply.</returns>
    public async Task<bool> CompleteCallAsync(string key, CallState end, string? reason, StoredReply reply, CancellationToken cancellationToken)
    {
        var content = await ProtectAsync(reply, cancellationToken).ConfigureAwait(false);
        return await database.UpdateThenInsertAsync(
            CallRecords.FinishText(end),
            InsertText,
            statement =>
            {
                CallRecords.BindFinish(statement, key, end, reason, time.GetUtcNow());
                BindInsert(statement, reply, content);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the replies of one portal whose time has come, the oldest first, at most <see cref="MostAtOnce"/>.</summary>
    public async Task<DueReplies> FindDueAsync(string memberId, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement($"""
            select {Columns}, event_token, body, tokens from bizproc_replies
            where state = 'waiting' and member_id = @member and next_at <= @now
            order by id limit @count
            """).With("member", memberId).With("now", time.GetUtcNow()).With("count", MostAtOnce);
        List<StoredReply> readable = [];
        List<ReplyRow> unreadable = [];
        string reason = "";
        foreach (var row in await database.ReadAsync(statement, ReadContent, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                readable.Add(Unprotect(row));
            }
            catch (SecretsUnreadableException missing)
            {
                unreadable.Add(row.Row);
                reason = missing.Message;
            }
        }

        return new DueReplies(readable, unreadable, reason);
    }

    /// <summary>Lists the portals with replies that wait, by member id.</summary>
    /// <param name="after">The last member id of the page before. Default: the first page.</param>
    /// <param name="count">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<List<WaitingPortal>> ListWaitingPortalsAsync(string? after, int count, CancellationToken cancellationToken) => database.ReadAsync(
        new Statement("""
            select member_id, min(next_at) from bizproc_replies where state = 'waiting' and member_id > @after
            group by member_id order by member_id limit @count
            """).With("after", after ?? "").With("count", count),
        static row => new WaitingPortal(row.GetString(0), row.GetMoment(1)),
        cancellationToken);

    /// <summary>Marks replies that their portal has. Their content is removed.</summary>
    public Task SetDeliveredAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => ChangeAsync(
        "state = 'done', attempts = attempts + 1, event_token = null, body = null, tokens = null, finished_at = @now",
        ids,
        statement => statement.With("now", time.GetUtcNow()),
        cancellationToken);

    /// <summary>Marks replies that could not be sent and are sent again later.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="reason">The failure.</param>
    /// <param name="nextAt">The time of the next attempt.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task SetLaterAsync(IReadOnlyCollection<long> ids, string reason, DateTimeOffset nextAt, CancellationToken cancellationToken) => ChangeAsync(
        "attempts = attempts + 1, reason = @reason, next_at = @next",
        ids,
        statement => statement.With("reason", RecordText.CutReason(reason)).With("next", nextAt),
        cancellationToken);

    /// <summary>Makes all replies of a portal due, because it can be reached again.</summary>
    public Task SetDueAsync(string memberId, CancellationToken cancellationToken) => database.ExecuteAsync(
        new Statement("update bizproc_replies set next_at = @now where state = 'waiting' and member_id = @member and next_at > @now")
            .With("member", memberId).With("now", time.GetUtcNow()),
        cancellationToken);

    /// <summary>Marks replies that the portal refuses, or has not taken for too long. They keep their content for another attempt.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="reason">The failure.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task SetDeadAsync(IReadOnlyCollection<long> ids, string reason, CancellationToken cancellationToken) => ChangeAsync(
        "state = 'dead', attempts = attempts + 1, reason = @reason, finished_at = @now",
        ids,
        statement => statement.With("reason", RecordText.CutReason(reason)).With("now", time.GetUtcNow()),
        cancellationToken);

    /// <summary>Lists the replies in a state, the newest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="after">The last reply of the page before. Default: the first page.</param>
    /// <param name="count">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<List<ReplyRow>> ListAsync(ReplyState state, PageMark<long>? after, int count, CancellationToken cancellationToken)
    {
        string page = after is null ? "" : "and (created_at, id) < (@at, @after)";
        var statement = new Statement($"""
            select {Columns} from bizproc_replies where state = @state {page}
            order by created_at desc, id desc limit @count
            """).With("state", RecordText.Write(state)).With("count", count);
        if (after is not null) statement.With("at", after.At).With("after", after.Id);
        return database.ReadAsync(statement, Read, cancellationToken);
    }

    /// <summary>Finds a reply with its content; <see langword="null"/> if it is unknown, or its content is removed.</summary>
    /// <exception cref="SecretsUnreadableException">The keys are missing.</exception>
    public async Task<StoredReply?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var statement = new Statement($"select {Columns}, event_token, body, tokens from bizproc_replies where id = @id and body is not null").With("id", id);
        var rows = await database.ReadAsync(statement, ReadContent, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : Unprotect(rows[0]);
    }

    /// <summary>Counts the replies by state, except those that are done.</summary>
    public Task<List<StateCount<ReplyState>>> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        new Statement("select state, count(*), min(created_at) from bizproc_replies where state in ('waiting', 'dead') group by state"),
        static row => new StateCount<ReplyState>(RecordText.ReadReplyState(row.GetString(0)), row.GetInt64(1), row.GetMoment(2)),
        cancellationToken);

    /// <summary>Lets a dead reply wait again, to be sent at once, with all its attempts.</summary>
    /// <returns>The member id of its portal, which must be scheduled; <see langword="null"/> if it was not dead.</returns>
    public Task<string?> RequeueAsync(long id, CancellationToken cancellationToken) => database.ChangeAsync(
        new Statement("""
            update bizproc_replies set state = 'waiting', attempts = 0, reason = null, next_at = @now, finished_at = null
            where id = @id and state = 'dead' returning member_id
            """).With("id", id).With("now", time.GetUtcNow()),
        static row => row.GetString(0),
        cancellationToken);

    /// <summary>Drops a reply, which is not sent again.</summary>
    /// <returns>True if it was waiting or dead.</returns>
    public async Task<bool> DropAsync(long id, CancellationToken cancellationToken) => await database.ExecuteAsync(
        new Statement("""
            update bizproc_replies set state = 'done', event_token = null, body = null, tokens = null, finished_at = @now
            where id = @id and state in ('waiting', 'dead')
            """).With("id", id).With("now", time.GetUtcNow()),
        cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Removes the replies that were done or dead before a time, in portions.</summary>
    /// <param name="end"><see cref="ReplyState.Done"/> or <see cref="ReplyState.Dead"/>.</param>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The number of removed replies.</returns>
    public Task<int> ForgetAsync(ReplyState end, DateTimeOffset before, CancellationToken cancellationToken)
    {
        // A reply that ended before the time was created before it, and the index has only that.
        var statement = new Statement("""
            delete from bizproc_replies where id in (
                select id from bizproc_replies
                where state = @state and created_at < @before and finished_at < @before
                order by created_at limit @portion)
            """).With("state", RecordText.Write(end)).With("before", before);
        return database.ExecuteInPortionsAsync(statement, cancellationToken);
    }

    /// <summary>Changes replies that wait.</summary>
    private async Task ChangeAsync(string change, IReadOnlyCollection<long> ids, Action<Statement> bind, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;

        string[] names = [.. Enumerable.Range(0, ids.Count).Select(static index => string.Create(CultureInfo.InvariantCulture, $"id{index}"))];
        var statement = new Statement($"update bizproc_replies set {change} where state = 'waiting' and id in (@{string.Join(", @", names)})");
        foreach (var (name, id) in names.Zip(ids)) statement.With(name, id);
        bind(statement);
        await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ProtectedContent> ProtectAsync(StoredReply reply, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        return new ProtectedContent(secrets.Protect(Encoding.UTF8.GetBytes(reply.EventToken)), secrets.Protect(reply.Body), secrets.Protect(reply.Tokens));
    }

    private static void BindInsert(Statement statement, StoredReply reply, ProtectedContent content) => statement
        .With("call", reply.CallKey)
        .With("member", reply.MemberId)
        .With("event", content.EventToken)
        .With("isAnswer", reply.IsAnswer)
        .With("body", content.Body)
        .With("tokens", content.Tokens)
        .With("subject", reply.Subject)
        .With("created", reply.CreatedAt)
        .With("expires", reply.ExpiresAt);

    private StoredReply Unprotect((ReplyRow Row, ProtectedContent Content) reply)
    {
        string owner = string.Create(CultureInfo.InvariantCulture, $"the reply {reply.Row.Id}");
        return new StoredReply
        {
            Id = reply.Row.Id,
            CallKey = reply.Row.CallKey,
            MemberId = reply.Row.MemberId,
            EventToken = Encoding.UTF8.GetString(secrets.Unprotect(reply.Content.EventToken, owner)),
            IsAnswer = reply.Row.IsAnswer,
            Body = secrets.Unprotect(reply.Content.Body, owner),
            Tokens = secrets.UnprotectTokens(reply.Content.Tokens, owner),
            Subject = reply.Row.Subject,
            CreatedAt = reply.Row.CreatedAt,
            ExpiresAt = reply.Row.ExpiresAt,
            Attempts = reply.Row.Attempts,
        };
    }

    private static ReplyRow Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.FindString(1),
        row.GetString(2),
        row.GetBoolean(3),
        row.GetString(4),
        row.GetMoment(5),
        row.GetMoment(6),
        RecordText.ReadReplyState(row.GetString(7)),
        (int)row.GetInt64(8),
        row.FindString(9),
        row.GetMoment(10),
        row.FindMoment(11));

    // A reply that waits has its content.
    private static (ReplyRow Row, ProtectedContent Content) ReadContent(DbDataReader row) =>
        (Read(row), new ProtectedContent(row.GetFieldValue<byte[]>(12), row.GetFieldValue<byte[]>(13), row.FindBytes(14)));

    /// <summary>The content of a reply, protected.</summary>
    private sealed record ProtectedContent(byte[] EventToken, byte[] Body, byte[]? Tokens);
}
