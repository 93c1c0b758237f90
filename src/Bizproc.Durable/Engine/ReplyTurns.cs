using Bizproc.Durable.Storage.Records;

namespace Bizproc.Durable.Engine;

/// <summary>
/// The turns to send replies: each portal has one sender among all processes. Quartz knows which processes are alive, so a turn has no end of its own,
/// and no clocks are compared.
/// </summary>
internal sealed class ReplyTurns(SenderRecords records, CallScheduler scheduler, EngineStore store)
{
    /// <summary>Tries to take the turn of a portal.</summary>
    /// <returns>The turn; <see langword="null"/> if another process has it.</returns>
    public async Task<ReplyTurn?> TryEnterAsync(string memberId, CancellationToken cancellationToken)
    {
        if (!store.IsShared) return new ReplyTurn(null, memberId, "", isTakenOver: false);

        string own = scheduler.InstanceId;
        string? holder = await records.TakeAsync(memberId, own, cancellationToken).ConfigureAwait(false);
        if (holder is null || holder == own) return new ReplyTurn(records, memberId, own, isTakenOver: false);

        var live = await scheduler.ListLiveAsync(cancellationToken).ConfigureAwait(false);
        return !live.Contains(holder) && await records.TakeOverAsync(memberId, holder, own, cancellationToken).ConfigureAwait(false)
            ? new ReplyTurn(records, memberId, own, isTakenOver: true)
            : null;
    }
}

/// <summary>A turn to send the replies of a portal. Dispose it to return it.</summary>
/// <param name="records">The turns in the database; <see langword="null"/> if only this process sends.</param>
/// <param name="memberId">The member id of the portal.</param>
/// <param name="holder">The id of this process.</param>
/// <param name="isTakenOver">True if the holder before ended without returning the turn.</param>
internal sealed class ReplyTurn(SenderRecords? records, string memberId, string holder, bool isTakenOver) : IAsyncDisposable
{
    /// <summary>True if the holder before ended without returning the turn.</summary>
    public bool IsTakenOver => isTakenOver;

    public async ValueTask DisposeAsync()
    {
        if (records is not null) await records.ReturnAsync(memberId, holder, CancellationToken.None).ConfigureAwait(false);
    }
}
