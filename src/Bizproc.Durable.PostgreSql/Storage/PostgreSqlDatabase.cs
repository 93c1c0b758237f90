using System.Data.Common;
using Bizproc.Durable.Storage.Databases;
using Npgsql;

namespace Bizproc.Durable.PostgreSql.Storage;

/// <summary>A database of PostgreSQL, which several instances of the application may share.</summary>
internal sealed class PostgreSqlDatabase : DurableDatabase
{
    /// <summary>The advisory lock of the upgrade: "bizproc" in ASCII.</summary>
    private const long UpgradeLock = 0x62697A70726F63;

    private readonly NpgsqlDataSource _source;

    /// <summary>Creates a database, without opening it.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="scripts">The scripts of all versions. Default: those of this release.</param>
    public PostgreSqlDatabase(string connectionString, IReadOnlyList<string>? scripts = null)
        : base(scripts ?? Schema.LoadScripts(typeof(PostgreSqlDatabase).Assembly))
    {
        _source = PostgreSqlConnections.Create(connectionString);
        var place = new NpgsqlConnectionStringBuilder(connectionString);
        Name = $"the database {place.Database} on {place.Host}";
    }

    public override string Name { get; }

    public override async Task<bool> UpdateThenInsertAsync(string update, string insert, Action<Statement> bind, CancellationToken cancellationToken)
    {
        var statement = new Statement($"with changed as ({update} returning 1) {insert} from changed");
        bind(statement);
        return await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>Closes all connections.</summary>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    public override void Dispose() => _source.Dispose();

    protected override string FindSchema => "select 1 where to_regclass('bizproc_schema') is not null";

    protected override async ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    protected override Task LockAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        new Statement("select pg_advisory_xact_lock(@lock)").With("lock", UpgradeLock).ExecuteAsync(transaction, cancellationToken);
}
