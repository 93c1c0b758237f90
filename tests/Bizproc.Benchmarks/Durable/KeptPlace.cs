using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bizproc.Benchmarks.Durable;

/// <summary>A database in which both contestants keep the same calls: files of their own, or schemas of one server.</summary>
/// <param name="Name">The name for the table.</param>
/// <param name="ConnectionString">The server; <see langword="null"/> for files.</param>
internal sealed record KeptPlace(string Name, string? ConnectionString)
{
    public static KeptPlace File { get; } = new("SQLite", ConnectionString: null);

    /// <summary>The server of an environment variable; <see langword="null"/> if there is none.</summary>
    public static KeptPlace? Server { get; } =
        Environment.GetEnvironmentVariable("BIZPROC_POSTGRES") is { Length: > 0 } server ? new("PostgreSQL", server) : null;

    /// <summary>Creates an empty file in the mode that readers do not stop the writer, which the library uses as well.</summary>
    public static string CreateFile(string folder, string name)
    {
        string connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Join(folder, name) }.ConnectionString;
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var mode = connection.CreateCommand();
        mode.CommandText = "pragma journal_mode = wal";
        mode.ExecuteNonQuery();
        return connectionString;
    }

    /// <summary>Creates an empty schema, and gets the connection string that works in it.</summary>
    public async Task<string> CreateSchemaAsync(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"drop schema if exists {name} cascade; create schema {name}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(ConnectionString) { SearchPath = name }.ConnectionString;
    }
}
