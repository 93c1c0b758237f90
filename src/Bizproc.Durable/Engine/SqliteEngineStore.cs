using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Quartz.Impl.AdoJobStore.Common;

namespace Bizproc.Durable.Engine;

/// <summary>A second file beside the file of this library, because SQLite has one writer a file. One process at a time may handle its calls.</summary>
/// <remarks>The names of the files beside it begin with its whole name, so that <c>a.db</c> and <c>a.sqlite</c> may be in one folder.</remarks>
internal sealed class SqliteEngineStore(IOptions<DurableOptions> options) : EngineStore
{
    private readonly string _file = Path.GetFullPath(options.Value.File!);

    public override bool IsShared => false;

    private string QuartzFile => _file + ".quartz.db";

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = QuartzFile }.ConnectionString;

    public override IDbProvider CreateProvider() => new ProviderFactoryDbProvider(
        new DbMetadata { ProductName = "SQLite", ParameterNamePrefix = "@", UseParameterNamePrefixInParameterCollection = true, BindByName = true },
        SqliteFactory.Instance,
        ConnectionString);

    public override async ValueTask<IDisposable?> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (TryLock() is not { } right) return null;

        try
        {
            // Quartz does not choose a mode. In this one its readers do not stop its writer, and the file keeps it.
            var connection = new SqliteConnection(ConnectionString);
            await using var _ = connection.ConfigureAwait(false);
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var command = connection.CreateCommand();
            await using var __ = command.ConfigureAwait(false);
            command.CommandText = "pragma journal_mode = wal";
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return right;
        }
        catch
        {
            await right.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes a lock that ends with the process, however that ends.</summary>
    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
