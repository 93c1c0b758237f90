using System.Runtime.CompilerServices;
using System.Text.Json;
using Bizproc.EntityFrameworkCore.Contexts;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Storage;

/// <summary>Stores portals in the context of the application.</summary>
/// <param name="contexts">The contexts.</param>
/// <param name="secrets">Protects the tokens.</param>
internal sealed class ContextPortalStore(ContextSource contexts, Secrets secrets) : IPortalStore
{
    /// <summary>The number of portals that are read at once. The first ones may be all that the caller wants.</summary>
    private const int FirstPage = 20;

    private const int Page = 500;

    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">The portal is stored, but the keys are missing.</exception>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var row = await contexts.RunAsync(
            context => context.Set<BizprocPortal>().AsNoTracking().FirstOrDefaultAsync(portal => portal.MemberId == memberId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : ToProtected(row).Read(secrets);
    }

    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">All portals that can be read are listed, but the keys of others are missing.</exception>
    public async IAsyncEnumerable<InstalledPortal> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // In pages, as the caller may take its time, and an open reader would keep a connection.
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var list = new ProtectedList(secrets);
        string after = "";
        for (int size = FirstPage; ; size = Page)
        {
            var rows = await ReadPageAsync(after, size, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (list.TryRead(ToProtected(row)) is { } portal) yield return portal;
            }

            if (rows.Count < size) break;

            after = rows[^1].MemberId;
        }

        list.End();
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        return portal.Version == 0
            ? await contexts.TryInsertAsync(Write(new BizprocPortal { MemberId = portal.MemberId }, portal, newer: null), row => row.MemberId == portal.MemberId, cancellationToken).ConfigureAwait(false)
            : await contexts.RunAsync(context => TryUpdateAsync(context, portal, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => await contexts.RunAsync(
        context => context.Set<BizprocPortal>().Where(portal => portal.MemberId == memberId).ExecuteDeleteAsync(cancellationToken),
        cancellationToken).ConfigureAwait(false);

    private async Task<bool> TryUpdateAsync(DbContext context, InstalledPortal portal, CancellationToken cancellationToken)
    {
        var row = await context.Set<BizprocPortal>().AsTracking()
            .FirstOrDefaultAsync(row => row.MemberId == portal.MemberId, cancellationToken).ConfigureAwait(false);
        if (row is null || row.Version != portal.Version) return false;

        Write(row, portal, ToProtected(row).FindNewer(secrets));
        return await ContextSource.SaveAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private Task<List<BizprocPortal>> ReadPageAsync(string after, int size, CancellationToken cancellationToken) => contexts.RunAsync(
        context => context.Set<BizprocPortal>().AsNoTracking()
#pragma warning disable CA1309, CA1310, MA0074 // The database compares, in the same order as it sorts.
            .Where(portal => string.Compare(portal.MemberId, after) > 0)
#pragma warning restore CA1309, CA1310, MA0074
            .OrderBy(static portal => portal.MemberId)
            .Take(size)
            .ToListAsync(cancellationToken),
        cancellationToken);

    private BizprocPortal Write(BizprocPortal row, InstalledPortal portal, Dictionary<string, JsonElement>? newer)
    {
        row.Portal = portal.Portal.AbsoluteUri;
        row.Version = portal.Version + 1;
        row.Deployed = portal.Deployed;
        row.RenewalLease = portal.RenewalLease;
        row.Data = secrets.Protect(PortalData.From(portal, newer).ToJson());
        return row;
    }

    private static ProtectedPortal ToProtected(BizprocPortal row) =>
        new(new PortalColumns(row.MemberId, row.Portal, row.Version, row.Deployed, row.RenewalLease), row.Data);
}
