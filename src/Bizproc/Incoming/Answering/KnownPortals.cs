using System.Runtime.CompilerServices;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Answering;

/// <inheritdoc/>
internal sealed class KnownPortals(
    PortalDirectory directory,
    StoredPortals stored,
    PortalProvider configured,
    PortalFormatBook formats,
    IOptions<BizprocOptions> options,
    ILogger<KnownPortals> logger) : IPortals
{
    public ValueTask<IPortalClient?> FindAsync(string memberId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(memberId);
        return directory.FindClientAsync(memberId, cancellationToken);
    }

    public async IAsyncEnumerable<PortalEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        bool isConfiguredListed = false;
        foreach (var listed in await stored.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // The portal may have been removed or installed again since the list began.
            if (await TryFindAsync(listed, cancellationToken).ConfigureAwait(false) is not { } client) continue;

            isConfiguredListed |= client == configured.Portal;
            yield return new PortalEntry(listed.MemberId, client);
        }

        if (!isConfiguredListed && configured.Portal is { } own) yield return new PortalEntry(options.Value.MemberId, own);
    }

    public async Task AnswerAsync<TAction>(
        string memberId, string eventToken, TAction action, string? message = null, CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>
    {
        var portal = await GetAsync(memberId, cancellationToken).ConfigureAwait(false);
        var body = EventBody.WriteAnswer(eventToken, message, action, await FindFormatsAsync(memberId, cancellationToken).ConfigureAwait(false));
        await SendAnswerAsync(portal, body, cancellationToken).ConfigureAwait(false);
    }

    public async Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        var portal = await GetAsync(memberId, cancellationToken).ConfigureAwait(false);
        await SendAnswerAsync(portal, EventBody.Write(eventToken, message), cancellationToken).ConfigureAwait(false);
    }

    public async Task LogAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        var portal = await GetAsync(memberId, cancellationToken).ConfigureAwait(false);
        await WorkflowEvents.LogAsync(portal, eventToken, message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the client of a portal. A fault in the data of one portal must not stop a job for all others.</summary>
    private async ValueTask<IPortalClient?> TryFindAsync(InstalledPortal listed, CancellationToken cancellationToken)
    {
        try
        {
            return await directory.FindClientAsync(listed.MemberId, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException unusable)
        {
            logger.PortalUnusable(listed, unusable.Message);
            return null;
        }
    }

    private ValueTask<IPortalClient> GetAsync(string memberId, CancellationToken cancellationToken) => ((IPortals)this).GetAsync(memberId, cancellationToken);

    private async Task SendAnswerAsync(IPortalClient portal, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (await WorkflowEvents.SendAnswerAsync(portal, body, cancellationToken).ConfigureAwait(false) is { } refused)
            logger.LateAnswerBefore(portal.Portal.Host, refused.Message);
    }

    private async ValueTask<PortalFormats> FindFormatsAsync(string memberId, CancellationToken cancellationToken) =>
        await directory.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } portal
            ? await formats.FindAsync(portal, cancellationToken).ConfigureAwait(false)
            : options.Value.Calls.Formats;
}
