using System.Linq.Expressions;
using Bizproc.EntityFrameworkCore.Contexts;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Storage;

/// <summary>Stores the tokens of portals that an application names itself in its context.</summary>
/// <param name="contexts">The contexts.</param>
/// <param name="secrets">Protects the tokens.</param>
/// <param name="time">The clock.</param>
internal sealed class ContextTokenStore(ContextSource contexts, Secrets secrets, TimeProvider time) : LeasedTokenStore(time)
{
    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">Tokens are stored, but the keys are missing.</exception>
    public override async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        string address = PortalAddress.ToKey(portal).AbsoluteUri;
        byte[]? tokens = await contexts.RunAsync(
            context => context.Set<BizprocTokens>().Where(row => row.Portal == address).Select(static row => row.Tokens).FirstOrDefaultAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return secrets.UnprotectTokens(tokens, $"the portal {portal.Host}", Secrets.RemoveTokens);
    }

    /// <inheritdoc/>
    public override async ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        string address = PortalAddress.ToKey(portal).AbsoluteUri;
        byte[] data = secrets.Protect(tokens)!;
        if (await TryReplaceAsync(address, data, cancellationToken).ConfigureAwait(false)) return;

        var row = new BizprocTokens { Portal = address, Tokens = data };
        if (await contexts.TryInsertAsync(row, row => row.Portal == address, cancellationToken).ConfigureAwait(false)) return;

        await TryReplaceAsync(address, data, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> TryTakeTurnAsync(Uri portal, string id, string? ended, CancellationToken cancellationToken)
    {
        string address = PortalAddress.ToKey(portal).AbsoluteUri;
        int taken = await ReplaceTurnAsync(row => row.Portal == address && (row.RenewalLease == null || row.RenewalLease == ended), id, cancellationToken).ConfigureAwait(false);
        if (taken > 0) return true;

        var row = new BizprocTokens { Portal = address, RenewalLease = id };
        return await contexts.TryInsertAsync(row, row => row.Portal == address, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<string?> FindTurnAsync(Uri portal, CancellationToken cancellationToken)
    {
        string address = PortalAddress.ToKey(portal).AbsoluteUri;
        return contexts.RunAsync(
            context => context.Set<BizprocTokens>().Where(row => row.Portal == address).Select(static row => row.RenewalLease).FirstOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task EndTurnAsync(Uri portal, string id)
    {
        string address = PortalAddress.ToKey(portal).AbsoluteUri;
        return ReplaceTurnAsync(row => row.Portal == address && row.RenewalLease == id, id: null, CancellationToken.None);
    }

    private async Task<bool> TryReplaceAsync(string address, byte[] data, CancellationToken cancellationToken) => await contexts.RunAsync(
        context => context.Set<BizprocTokens>()
            .Where(row => row.Portal == address)
            .ExecuteUpdateAsync(row => row.SetProperty(static tokens => tokens.Tokens, data), cancellationToken),
        cancellationToken).ConfigureAwait(false) > 0;

    private Task<int> ReplaceTurnAsync(Expression<Func<BizprocTokens, bool>> isWanted, string? id, CancellationToken cancellationToken) => contexts.RunAsync(
        context => context.Set<BizprocTokens>()
            .Where(isWanted)
            .ExecuteUpdateAsync(row => row.SetProperty(static tokens => tokens.RenewalLease, id), cancellationToken),
        cancellationToken);
}
