using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>A database in one file, for one machine.</summary>
/// <remarks>
/// SQLite has one writer at a time, and a second one would sleep for 150 ms before it tries again. So the writers of this process take turns here.
/// </remarks>
internal sealed class SqliteDatabase : DurableDatabase
{
    /// <summary>The settings of every connection: a commit is on the disk when it returns, and SQLite itself waits for another process, up to 5 s.</summary>
    private const string Settings = "pragma busy_timeout = 5000; pragma synchronous = full";

    private readonly SemaphoreSlim _writer = new(1);
    private readonly WriteTurn _turn;
    private readonly string _file;
    private readonly string _connectionString;
    private volatile SqliteFileWatch? _watch;

    /// <summary>Creates a database, without opening it.</summary>
    /// <param name="file">The path of the file, which is created if it is missing. Its folder must exist.</param>
    /// <param name="scripts">The scripts of all versions. Default: those of this release.</param>
    public SqliteDatabase(string file, IReadOnlyList<string>? scripts = null) : base(scripts ?? Schema.LoadScripts(typeof(SqliteDatabase).Assembly))
    {
        _file = Path.GetFullPath(file);
        _turn = new WriteTurn(_writer);
        _connectionString = ToConnectionString(pooling: true);
    }

    public override string Name => $"the file {_file}";

    public override async Task<bool> UpdateThenInsertAsync(string update, string insert, Action<Statement> bind, CancellationToken cancellationToken)
    {
        var statement = new Statement($"{update}; {insert} where changes() > 0");
        bind(statement);
        using var turn = await EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        int changed = await statement.ExecuteAsync(transaction, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changed > 0;
    }

    /// <summary>Closes the file.</summary>
    public override void Dispose()
    {
        _watch?.Dispose();
        _watch = null;
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    protected override string FindSchema => "select 1 from sqlite_master where type = 'table' and name = 'bizproc_schema'";

    protected override ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        _watch?.ThrowIfMoved();
        return ConnectAsync(_connectionString, cancellationToken);
    }

    private static async ValueTask<DbConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var settings = connection.CreateCommand();
            await using var _ = settings.ConfigureAwait(false);
            settings.CommandText = Settings;
            await settings.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    protected override async ValueTask<DbConnection> ConnectForUpgradeAsync(CancellationToken cancellationToken)
    {
        CreateFile();
        try
        {
            _watch?.Dispose();
            _watch = null;
            _watch = await OpenFirstAsync(cancellationToken).ConfigureAwait(false);
            return await ConnectWithLogAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException foreign) when (foreign.SqliteErrorCode == SqliteCodes.NotADatabase)
        {
            throw new SchemaException($"The file {_file} is not a database of SQLite, or is damaged: name another file, or restore it from a copy");
        }
    }

    private async Task<SqliteFileWatch> OpenFirstAsync(CancellationToken cancellationToken) =>
        new(_file, (SqliteConnection)await ConnectAsync(ToConnectionString(pooling: false), cancellationToken).ConfigureAwait(false));

    // A connection must not create the file anew if somebody deletes it.
    private string ToConnectionString(bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = _file, Mode = SqliteOpenMode.ReadWrite, Pooling = pooling }.ConnectionString;

    private async Task<DbConnection> ConnectWithLogAsync(CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Readers and the writer do not stop each other in this mode, which the file keeps. A transaction cannot change it.
            var mode = connection.CreateCommand();
            await using var _ = mode.ConfigureAwait(false);
            mode.CommandText = "pragma journal_mode = wal";
            if (await mode.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is "wal") return connection;

            throw new SchemaException($"The write-ahead log cannot be used for {Name}: move the file to a disk of this machine, as a folder of a network does not do");
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    protected override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _turn;
    }

    /// <summary>Creates the file for its owner alone, because it contains secrets. SQLite gives its other files the same rights.</summary>
    private void CreateFile()
    {
        if (File.Exists(_file)) return;
        if (Directory.Exists(_file)) throw new SchemaException($"{_file} is a folder: name a file in it, such as {Path.Join(_file, "bizproc.db")}");
        if (Path.GetDirectoryName(_file) is { } folder && !Directory.Exists(folder))
            throw new SchemaException($"The folder of {Name} does not exist: create it, or mount the volume that the file is to be on");

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(_file, options);
    }

    /// <summary>The turn of the one writer.</summary>
    /// <param name="writer">The semaphore of the writer.</param>
    private sealed class WriteTurn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
