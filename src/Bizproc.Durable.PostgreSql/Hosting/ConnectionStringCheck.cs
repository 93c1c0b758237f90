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
            return new NpgsqlConnectionStringBuilder(options.PostgreSql).Host is { Length: > 0 }
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Bizproc:Durable:PostgreSql names no server: begin it with Host=");
        }
        catch (ArgumentException)
        {
            return ValidateOptionsResult.Fail(
                "Bizproc:Durable:PostgreSql is not a connection string of PostgreSQL, such as Host=db.example.com;Database=bizproc;Username=app;Password=...");
        }
    }
}
