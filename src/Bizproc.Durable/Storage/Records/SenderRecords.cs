using Bizproc.Durable.Storage.Databases;

namespace Bizproc.Durable.Storage.Records;

/// <summary>The processes that send the replies of portals at the moment.</summary>
internal sealed class SenderRecords(DurableDatabase database)
{
    /// <summary>Takes the turn of a portal if nobody has it.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="holder">The id of this process.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns><see langword="null"/> if this process has the turn now; otherwise its holder.</returns>
    public async Task<string?> TakeAsync(string memberId, string holder, CancellationToken cancellationToken)
    {
        var take = new Statement("insert into bizproc_senders (member_id, holder) values (@member, @holder) on conflict (member_id) do nothing")
            .With("member", memberId).With("holder", holder);
        if (await database.ExecuteAsync(take, cancellationToken).ConfigureAwait(false) > 0) return null;

        var find = new Statement("select holder from bizproc_senders where member_id = @member").With("member", memberId);
        return await database.FindAsync(find, static row => row.GetString(0), cancellationToken).ConfigureAwait(false) ?? "";
    }

    /// <summary>Takes the turn of a portal from a process that ended.</summary>
    /// <returns>True if this process has the turn now.</returns>
    public async Task<bool> TakeOverAsync(string memberId, string former, string holder, CancellationToken cancellationToken) => await database.ExecuteAsync(
        new Statement("update bizproc_senders set holder = @holder where member_id = @member and holder = @former")
            .With("member", memberId).With("former", former).With("holder", holder),
        cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Returns the turn of a portal.</summary>
    public Task ReturnAsync(string memberId, string holder, CancellationToken cancellationToken) => database.ExecuteAsync(
        new Statement("delete from bizproc_senders where member_id = @member and holder = @holder").With("member", memberId).With("holder", holder),
        cancellationToken);
}
