using Microsoft.Extensions.Options;
using Npgsql;

namespace Bizproc.Durable.PostgreSql.Hosting;

/// <summary>Checks the connection string at the start. No message contains a part of it, because it has a password.</summary>
internal sealed class ConnectionStringCheck : IValidateOptions<DurableOptions>
{
    public ValidateOptionsResult Validate(string? name, DurableOptions options)
    {
        try
        {
            var builder = new NpgsqlSlimDataSourceBuilder(options.PostgreSql);
            if (string.IsNullOrEmpty(builder.ConnectionStringBuilder.Host))
                return ValidateOptionsResult.Fail("Bizproc:Durable:PostgreSql names no server: begin it with Host=");

            // The data source finds options that contradict each other.
            builder.EnableTransportSecurity();
            builder.EnableIntegratedSecurity();
            builder.Build().Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                "Bizproc:Durable:PostgreSql is not a connection string of PostgreSQL, or its options contradict each other: write one such as Host=db.example.com;Database=bizproc;Username=app;Password=...");
        }
    }
}
