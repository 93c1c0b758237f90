using System.Data.Common;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Durable.Storage.Records;
using Bizproc.Incoming.Queueing;
using Microsoft.Extensions.Logging;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Keeps accepted calls in the database. The row is the promise: a portal gets its 200 after the row is on the disk. That a trigger of Quartz follows is
/// left to <see cref="CallFeeder"/>, so no transaction is open while Quartz works, and a crash in between loses nothing.
/// </summary>
internal sealed class DurableCallIntake(CallRecords records, CallBacklog backlog, CallFeeder feeder, KeepingStatus keeping, ILogger<DurableCallIntake> logger) : ICallIntake
{
    private volatile bool _isClosed;

    public async ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (_isClosed) return CallAdmission.Full;

        try
        {
            if (!await backlog.HasRoomAsync(call.MemberId, cancellationToken).ConfigureAwait(false))
                return await records.IsKnownAsync(call.Key, cancellationToken).ConfigureAwait(false) ? CallAdmission.Repeated : CallAdmission.Full;

            if (!await records.TryAddAsync(ToStored(call), cancellationToken).ConfigureAwait(false)) return CallAdmission.Repeated;
        }
        catch (Exception away) when (away is DbException or TimeoutException or SchemaException)
        {
            string reason = DatabaseRemedies.Describe(away);
            keeping.Fail(reason);
            logger.CallNotKept(call, reason);
            return CallAdmission.NotKept;
        }

        backlog.Count(call.MemberId);
        feeder.Add(new ScheduledCall(call.Key, ScheduledCall.GetGroup(call.MemberId), call.ReceivedAt));
        return CallAdmission.Taken;
    }

    public void Close() => _isClosed = true;

    private static StoredCall ToStored(QueuedCall call) => new()
    {
        Key = call.Key,
        MemberId = call.MemberId,
        Path = call.Path,
        Code = call.Code,
        Body = call.Body.ToArray(),
        Tokens = call.Tokens,
        ReceivedAt = call.ReceivedAt,
    };
}
