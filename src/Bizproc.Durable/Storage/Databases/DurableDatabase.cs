using System.Data.Common;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>A database with the tables of this library, which the first connection creates or upgrades.</summary>
/// <remarks>
/// A row is read as it is, and its secrets are unprotected after the connection is closed: the keys for that may have to be loaded from, or stored
/// in, the same database, which must not wait for the connection or for the turn to write.
/// </remarks>
/// <param name="scripts">The scripts of all versions, of which the first creates version 1.</param>
internal abstract class DurableDatabase(IReadOnlyList<string> scripts) : IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _upgrade = new(1);
    private volatile bool _isUpgraded;

    /// <summary>The database in a message, such as <c>the file /data/bizproc.db</c>. It contains no password.</summary>
    public abstract string Name { get; }

    /// <summary>Opens a connection to the upgraded database. The caller disposes it.</summary>
    /// <exception cref="SchemaException">The database cannot be used by this release.</exception>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isUpgraded) await UpgradeAsync(cancellationToken).ConfigureAwait(false);
        return await ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a statement that changes rows.</summary>
    /// <returns>The number of changed rows.</returns>
    public async Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        using var turn = await EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var command = statement.CreateCommand(connection);
        await using var __ = command.ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a statement again and again, until it has changed all rows, so that it does not stop other writers for long.</summary>
    /// <param name="statement">A statement with the parameter <c>portion</c>, the maximum number of rows that it changes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The number of changed rows.</returns>
    public async Task<int> ExecuteInPortionsAsync(Statement statement, CancellationToken cancellationToken)
    {
        const int Portion = 500;
        statement.With("portion", Portion);
        int all = 0;
        while (true)
        {
            int changed = await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
            all += changed;
            if (changed < Portion) return all;
        }
    }

    /// <summary>Executes a statement that changes one row and returns it.</summary>
    /// <returns>The row as it is now; <see langword="null"/> if none was changed.</returns>
    public async Task<T?> ChangeAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class
    {
        using var turn = await EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        return (await ReadAsync(statement, read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    /// <summary>Finds one row.</summary>
    public async Task<T?> FindAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class =>
        (await ReadAsync(statement, read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Reads all rows of a statement.</summary>
    public async Task<List<T>> ReadAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var command = statement.CreateCommand(connection);
        await using var __ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var ___ = reader.ConfigureAwait(false);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Changes a row, and inserts another one only if the first was changed. Either both happen or nothing.</summary>
    /// <param name="update">The text of an <c>update</c> of one row, without <c>returning</c>.</param>
    /// <param name="insert">The text of an <c>insert into</c> with a <c>select</c> of values, without <c>from</c> and <c>where</c>.</param>
    /// <param name="bind">Adds the values of both.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if both happened.</returns>
    public abstract Task<bool> UpdateThenInsertAsync(string update, string insert, Action<Statement> bind, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>Closes the database, for a host that is disposed without <c>await</c>.</summary>
    public abstract void Dispose();

    /// <summary>The text of a query that has a row if there is the table <c>bizproc_schema</c>.</summary>
    protected abstract string FindSchema { get; }

    /// <summary>Opens a connection.</summary>
    protected abstract ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Opens the connection for the upgrade, and prepares what an upgrade cannot do in its transaction.</summary>
    protected virtual ValueTask<DbConnection> ConnectForUpgradeAsync(CancellationToken cancellationToken) => ConnectAsync(cancellationToken);

    /// <summary>Makes other processes wait for the end of a transaction that has just begun, before they upgrade.</summary>
    protected virtual Task LockAsync(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the turn to write, if writers of this process must not meet. Dispose the result to end the turn.</summary>
    protected virtual ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => default;

    private async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        await _upgrade.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isUpgraded) return;

            var connection = await ConnectForUpgradeAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = connection.ConfigureAwait(false);
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var __ = transaction.ConfigureAwait(false);
            await LockAsync(transaction, cancellationToken).ConfigureAwait(false);
            await Schema.UpgradeAsync(transaction, scripts, new Statement(FindSchema), Name, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            _isUpgraded = true;
        }
        finally
        {
            _upgrade.Release();
        }
    }
}
