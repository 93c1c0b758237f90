using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Batches;
using Bizproc.Portal.Errors;
using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Replying;

/// <inheritdoc/>
/// <remarks>
/// Several replies go as one batch, which any user may send (portal: 3.6, 11.2, 11.3). A reply that a batch cannot express, or that is alone, is sent
/// as the user of its call.
/// </remarks>
internal sealed class ReplySender(PortalDirectory portals, ReplyJudge judge, TimeProvider time, ILogger<ReplySender> logger) : IReplySender
{
    /// <summary>The maximum size of a batch. A portal limits the size of a request.</summary>
    private const int MaxBatchBytes = 512 * 1024;

    /// <summary>The time for which a portal accepts an access token (portal: 2.4).</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<ReplyResult>> SendAsync(string memberId, IReadOnlyList<StepReply> replies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(memberId);
        ArgumentNullException.ThrowIfNull(replies);
        if (replies.Count > IReplySender.MaxReplies) throw new ArgumentException($"At most {IReplySender.MaxReplies} replies go in one call, but there are {replies.Count}", nameof(replies));

        var results = new ReplyResult?[replies.Count];
        try
        {
            if (await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is not { } portal)
                return [.. replies.Select(reply => judge.Refuse(reply, "the application was removed from the portal"))];

            await SendTogetherAsync(portal, replies, results, cancellationToken).ConfigureAwait(false);
            await SendAloneAsync(portal, replies, results, cancellationToken).ConfigureAwait(false);
        }
        catch (PortalStoreException away)
        {
            for (int i = 0; i < results.Length; i++) results[i] ??= judge.Judge(replies[i], away);
        }

        return [.. results.Select(static result => result!.Value)];
    }

    /// <summary>Sends the replies that a batch can express, if there are several.</summary>
    private async Task SendTogetherAsync(InstalledPortal portal, IReadOnlyList<StepReply> replies, ReplyResult?[] results, CancellationToken cancellationToken)
    {
        int[] together = [.. Enumerable.Range(0, replies.Count).Where(i => CommandFormWriter.CanSay(replies[i].Body.Span) && replies[i].Body.Length < MaxBatchBytes / 2)];
        while (together.Length > 1)
        {
            int count = Fill(together, replies);
            int[] batch = together[..count];
            if (!await TrySendBatchAsync(portal, replies, batch, results, cancellationToken).ConfigureAwait(false)) return;

            together = together[count..];
        }
    }

    /// <summary>Sends one batch. Returns false if the portal refuses the tokens of the installation, so that other tokens must send the replies.</summary>
    private async Task<bool> TrySendBatchAsync(
        InstalledPortal portal, IReadOnlyList<StepReply> replies, int[] batch, ReplyResult?[] results, CancellationToken cancellationToken)
    {
        PortalCommand[] commands = [.. batch.Select(i => new PortalCommand(MethodOf(replies[i]), replies[i].Body))];
        try
        {
            var answer = await GetClient(portal, tokens: null).BatchAsync(commands, halt: false, cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < batch.Length; i++) results[batch[i]] = ResultOf(replies[batch[i]], answer, i);
        }
        catch (Exception refused) when (AccessErrors.IsAboutToken(refused) || refused is ArgumentException)
        {
            return false;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (int i in batch) results[i] = judge.Judge(replies[i], failure);
        }

        return true;
    }

    private ReplyResult ResultOf(StepReply reply, PortalBatchResult answer, int index) => answer switch
    {
        _ when answer.IsDone(index) => new ReplyResult(ReplyResultKind.Delivered, TimeSpan.Zero, ""),
        _ when answer.GetError(index) is { } refused => judge.Judge(reply, refused),
        _ => judge.Postpone(reply, "the portal did not carry the reply out", TimeSpan.Zero),
    };

    /// <summary>Sends the other replies one by one. If the portal cannot be reached, the rest is not tried.</summary>
    private async Task SendAloneAsync(InstalledPortal portal, IReadOnlyList<StepReply> replies, ReplyResult?[] results, CancellationToken cancellationToken)
    {
        Exception? away = null;
        for (int i = 0; i < replies.Count; i++)
        {
            if (results[i] is not null) continue;
            if (away is not null)
            {
                results[i] = judge.Judge(replies[i], away);
                continue;
            }

            try
            {
                await SendOneAsync(portal, replies[i], cancellationToken).ConfigureAwait(false);
                results[i] = new ReplyResult(ReplyResultKind.Delivered, TimeSpan.Zero, "");
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                results[i] = judge.Judge(replies[i], failure);
                if (ReplyJudge.IsPortalAway(failure)) away = failure;
            }
        }
    }

    private async Task SendOneAsync(InstalledPortal portal, StepReply reply, CancellationToken cancellationToken)
    {
        var tokens = time.GetUtcNow() - reply.CreatedAt < TokenLife ? reply.Tokens : null;
        var replies = new CallReplies(
            () => GetClient(portal, tokens),
            tokens is null ? null : async stop => await portals.FindAsync(portal.MemberId, stop).ConfigureAwait(false) is { } known ? GetClient(known, tokens: null) : null,
            why => logger.ReplyTokensRefused(reply, why));
        if (!reply.IsAnswer)
            await replies.LogAsync(reply.Body, cancellationToken).ConfigureAwait(false);
        else if (await replies.AnswerAsync(reply.Body, cancellationToken).ConfigureAwait(false) is { } refused)
            logger.AnsweredBefore(reply, refused.Message);
    }

    /// <summary>Gets a client that makes one attempt, because the engine makes the others and serves other portals meanwhile.</summary>
    private IPortalClient GetClient(InstalledPortal portal, PortalTokens? tokens) =>
        portals.GetClient(portal, tokens) is var client && client is PortalClient own ? own.Once() : client;

    private static int Fill(int[] together, IReadOnlyList<StepReply> replies)
    {
        int bytes = 0;
        int count = 0;
        while (count < together.Length && (bytes += replies[together[count]].Body.Length) <= MaxBatchBytes) count++;
        return count;
    }

    private static string MethodOf(StepReply reply) => reply.IsAnswer ? WorkflowEvents.EventSend : WorkflowEvents.ActivityLog;
}
