using Bizproc.Durable.Storage.Records;

namespace Bizproc.Durable.Engine;

/// <summary>Keeps replies from anywhere in the application in the database.</summary>
internal sealed class DurableReplyOutbox(ReplyRecords records, ReplyPump pump) : IReplyOutbox
{
    public async ValueTask AddAsync(StepReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        await records.AddAsync(StoredReplies.Create(reply, callKey: null), cancellationToken).ConfigureAwait(false);
        pump.Poke(reply.MemberId);
    }
}
