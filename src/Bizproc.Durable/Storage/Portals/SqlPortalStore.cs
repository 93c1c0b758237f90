using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Storage.Portals;

/// <summary>Stores portals in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="secrets">Protects the tokens.</param>
internal sealed class SqlPortalStore(DurableDatabase database, Secrets secrets) : IPortalStore
{
    private const string Columns = "member_id, portal, version, deployed, renewal_lease, data";

    /// <summary>The number of portals that are read at once. The first ones may be all that the caller wants.</summary>
    private const int FirstPage = 20;

    private const int Page = 500;

    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">The portal is stored, but the keys are missing.</exception>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) =>
        await FindRowAsync(memberId, cancellationToken).ConfigureAwait(false) is { } row ? row.Read(secrets) : null;

    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">All portals that can be read are listed, but the keys of others are missing.</exception>
    public async IAsyncEnumerable<InstalledPortal> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // In pages, as the caller may take its time, and an open reader would keep a connection and what is deleted meanwhile.
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var list = new ProtectedList(secrets);
        string after = "";
        for (int size = FirstPage; ; size = Page)
        {
            var statement = new Statement($"select {Columns} from bizproc_portals where member_id > @after order by member_id limit @size")
                .With("after", after)
                .With("size", size);
            var rows = await database.ReadAsync(statement, ReadRow, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (list.TryRead(row) is { } portal) yield return portal;
            }

            if (rows.Count < size) break;

            after = rows[^1].Columns.MemberId;
        }

        list.End();
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);

        if (portal.Version == 0)
        {
            return await ExecuteAsync(
                $"insert into bizproc_portals ({Columns}) values (@member, @portal, 1, @deployed, @lease, @data) on conflict (member_id) do nothing",
                portal, newer: null, cancellationToken).ConfigureAwait(false);
        }

        // Nobody changes the row between this and the update, or the version is another.
        if (await FindRowAsync(portal.MemberId, cancellationToken).ConfigureAwait(false) is not { } row || row.Columns.Version != portal.Version) return false;

        return await ExecuteAsync("""
            update bizproc_portals set portal = @portal, version = @version + 1, deployed = @deployed, renewal_lease = @lease, data = @data
            where member_id = @member and version = @version
            """, portal, row.FindNewer(secrets), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => await database.ExecuteAsync(
        new Statement("delete from bizproc_portals where member_id = @member").With("member", memberId), cancellationToken).ConfigureAwait(false);

    private async Task<bool> ExecuteAsync(string text, InstalledPortal portal, Dictionary<string, JsonElement>? newer, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        byte[] data = PortalData.From(portal, newer).ToJson();
        var statement = new Statement(text)
            .With("member", portal.MemberId)
            .With("portal", portal.Portal.AbsoluteUri)
            .With("version", portal.Version)
            .With("deployed", portal.Deployed)
            .With("lease", portal.RenewalLease)
            .With("data", secrets.Protect(data));
        return await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false) > 0;
    }

    private async Task<ProtectedPortal?> FindRowAsync(string memberId, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement($"select {Columns} from bizproc_portals where member_id = @member").With("member", memberId);
        return await database.FindAsync(statement, ReadRow, cancellationToken).ConfigureAwait(false);
    }

    private static ProtectedPortal ReadRow(DbDataReader row) =>
        new(new PortalColumns(row.GetString(0), row.GetString(1), row.GetInt64(2), row.FindString(3), row.FindString(4)), row.GetFieldValue<byte[]>(5));
}
