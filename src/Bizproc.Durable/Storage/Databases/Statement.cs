using System.Data;
using System.Data.Common;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>A statement in SQL, and the values of its parameters. The text is a constant: a value never becomes a part of it.</summary>
/// <param name="text">The text, with parameters such as <c>@key</c>.</param>
internal sealed class Statement(string text)
{
    private readonly List<(string Name, object? Value, DbType Type)> _values = [];

    // The type stands with every value, because PostgreSQL cannot derive the type of a null in a list to select.
    public Statement With(string name, string? value) => Add(name, value, DbType.String);

    public Statement With(string name, byte[]? value) => Add(name, value, DbType.Binary);

    public Statement With(string name, bool value) => Add(name, value, DbType.Boolean);

    public Statement With(string name, long value) => Add(name, value, DbType.Int64);

    /// <summary>Adds a moment as milliseconds since 1970.</summary>
    public Statement With(string name, DateTimeOffset value) => Add(name, value.ToUnixTimeMilliseconds(), DbType.Int64);

    /// <summary>Creates the command.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction of the connection. Default: none.</param>
    public DbCommand CreateCommand(DbConnection connection, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value, type) in _values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Executes the statement within a transaction.</summary>
    /// <returns>The number of changed rows.</returns>
    public async Task<int> ExecuteAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = CreateCommand(transaction.Connection!, transaction);
        await using var _ = command.ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the text, never a value.</summary>
    public override string ToString() => text;

    private Statement Add(string name, object? value, DbType type)
    {
        _values.Add((name, value, type));
        return this;
    }
}
