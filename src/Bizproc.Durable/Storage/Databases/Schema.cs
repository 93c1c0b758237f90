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

    /// <summary>Creates or upgrades the tables.</summary>
    /// <param name="transaction">The transaction, while which no other process upgrades the same database.</param>
    /// <param name="scripts">The scripts of all versions.</param>
    /// <param name="name">The database in messages.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SchemaException">A newer release has upgraded the database.</exception>
    public static async Task UpgradeAsync(DbTransaction transaction, IReadOnlyList<string> scripts, string name, CancellationToken cancellationToken)
    {
        await new Statement("create table if not exists bizproc_schema (version integer not null)").ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
        long version = await ReadVersionAsync(transaction, cancellationToken).ConfigureAwait(false);
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

    private static async Task<long> ReadVersionAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = new Statement("select max(version) from bizproc_schema").CreateCommand(transaction.Connection!, transaction);
        await using var _ = command.ConfigureAwait(false);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is { } version and not DBNull
            ? Convert.ToInt64(version, CultureInfo.InvariantCulture)
            : 0;
    }
}
