using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Answering;

/// <inheritdoc/>
internal sealed class KeptAnswers(
    IReplyOutbox outbox, PortalDirectory directory, PortalFormatBook formats, IOptions<BizprocOptions> options, TimeProvider time) : IWorkflowAnswers
{
    public async Task AnswerAsync<TAction>(
        string memberId, string eventToken, TAction action, string? message = null, CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>
    {
        var portal = await FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        var known = await formats.FindAsync(portal, cancellationToken).ConfigureAwait(false);
        await KeepAsync(memberId, eventToken, EventBody.WriteAnswer(eventToken, message, action, known), cancellationToken).ConfigureAwait(false);
    }

    public async Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        await FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        await KeepAsync(memberId, eventToken, EventBody.Write(eventToken, message), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<InstalledPortal> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(memberId);
        return await directory.FindAsync(memberId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownPortalException(memberId);
    }

    private ValueTask KeepAsync(string memberId, string eventToken, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reply = new StepReply
        {
            MemberId = memberId,
            EventToken = eventToken,
            IsAnswer = true,
            Body = body,
            CreatedAt = now,
            ExpiresAt = now + options.Value.Calls.AnswerRetry.GiveUpAfter,
        };
        return outbox.AddAsync(reply, cancellationToken);
    }
}
