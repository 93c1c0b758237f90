using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>
/// The tables of this library in a database. They have a version, and a script leads from each version to the next: <c>001.sql</c> creates version
/// 1. A published script never changes.
/// </summary>
internal static class Schema
{
    /// <summary>Loads the scripts that are embedded in an assembly, in the order of their versions.</summary>
    public static IReadOnlyList<string> LoadScripts(Assembly assembly)
    {
        List<string> scripts = [];
        while (assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{scripts.Count + 1:000}.sql")) is { } script)
        {
            using var reader = new StreamReader(script);
            scripts.Add(reader.ReadToEnd());
        }

        return scripts;
    }

    /// <summary>The code of the SQL standard for missing rights.</summary>
    private const string MissingRights = "42501";

    /// <summary>Creates or upgrades the tables. Tables of this release need no right to create tables.</summary>
    /// <param name="transaction">The transaction, while which no other process upgrades the same database.</param>
    /// <param name="scripts">The scripts of all versions.</param>
    /// <param name="find">The query that has a row if there is the table of the version.</param>
    /// <param name="name">The database in messages.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SchemaException">A newer release has upgraded the database.</exception>
    /// <exception cref="MissingRightsException">The user may not create or upgrade the tables.</exception>
    public static async Task UpgradeAsync(
        DbTransaction transaction, IReadOnlyList<string> scripts, Statement find, string name, CancellationToken cancellationToken)
    {
        try
        {
            bool exists = await FindAsync(find, transaction, cancellationToken).ConfigureAwait(false) is not null;
            await UpgradeAsync(transaction, scripts, exists, name, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException refused) when (refused.SqlState == MissingRights)
        {
            throw new MissingRightsException(
                $"The user of the application may not create, upgrade or use the tables in {name}: grant it CREATE on the schema, or let the owner of the tables start this release once, and grant the user SELECT, INSERT, UPDATE and DELETE on all tables and USAGE on all sequences. {refused.Message}",
                refused);
        }
    }

    private static async Task UpgradeAsync(
        DbTransaction transaction, IReadOnlyList<string> scripts, bool exists, string name, CancellationToken cancellationToken)
    {
        if (!exists) await new Statement("create table if not exists bizproc_schema (version integer not null)").ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
        long version = await FindAsync(new Statement("select max(version) from bizproc_schema"), transaction, cancellationToken).ConfigureAwait(false) ?? 0;
        if (version > scripts.Count)
        {
            throw new SchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"The tables in {name} have version {version}, because a newer release of the application has used them, and this release knows only version {scripts.Count}. Start the newer release, or restore a copy of the database from before it"));
        }

        if (version == scripts.Count) return;

        foreach (string script in scripts.Skip((int)version)) await new Statement(script).ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
        await new Statement("delete from bizproc_schema").ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
        await new Statement("insert into bizproc_schema (version) values (@version)")
            .With("version", scripts.Count)
            .ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<long?> FindAsync(Statement statement, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = statement.CreateCommand(transaction.Connection!, transaction);
        await using var _ = command.ConfigureAwait(false);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is { } version and not DBNull
            ? Convert.ToInt64(version, CultureInfo.InvariantCulture)
            : null;
    }
}
