using Npgsql;

namespace Bizproc.Durable.PostgreSql.Storage;

/// <summary>Creates the sources of connections.</summary>
internal static class PostgreSqlConnections
{
    /// <summary>
    /// Ends the session of an instance that stands still within a transaction, such as one whose machine is paused. Otherwise its locks would stop all other
    /// instances. When it goes on, its transaction fails and is tried again.
    /// </summary>
    private const string EndIdleTransactions = "set idle_in_transaction_session_timeout = '10s'";

    /// <summary>Creates a source, without opening a connection.</summary>
    public static NpgsqlDataSource Create(string connectionString)
    {
        // The slim builder leaves out the types that need reflection, and these two, which a server may demand.
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString);
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();

        // A reset between two uses would undo the setting, and these connections have no other state. A parameter of the start would be refused by PgBouncer.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.UsePhysicalConnectionInitializer(Initialize, InitializeAsync);
        return builder.Build();
    }

    private static void Initialize(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(EndIdleTransactions, connection);
        command.ExecuteNonQuery();
    }

    private static async Task InitializeAsync(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(EndIdleTransactions, connection);
        await using var _ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
