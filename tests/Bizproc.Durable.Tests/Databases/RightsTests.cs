using Bizproc.Durable.Engine;
using Bizproc.Durable.PostgreSql.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Npgsql;

namespace Bizproc.Durable.Tests.Databases;

/// <summary>A user of PostgreSQL that may not create tables, as many administrators want it.</summary>
public sealed class RightsTests(PostgreSqlServer server)
{
    private readonly FakeLogCollector _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_that_may_not_create_tables_works_with_those_of_their_owner()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, server);
        await using var administrator = new NpgsqlConnection(test.File);
        await administrator.OpenAsync(Stop);
        string user = await CreateUserAsync(administrator);
        await using (var owner = CreateServices(test.File)) await OpenAsync(owner);
        await ExecuteAsync(administrator, $"grant select, insert, update, delete on all tables in schema public to {user}; grant usage on all sequences in schema public to {user}");

        await using var application = CreateServices(new NpgsqlConnectionStringBuilder(test.File) { Username = user }.ConnectionString);
        await OpenAsync(application);
        await application.GetRequiredService<CallScheduler>().StartAsync(Stop);

        Assert.DoesNotContain(_log.GetSnapshot(), static line => line.Level >= LogLevel.Warning && line.Id.Id != 140);
        await application.GetRequiredService<CallScheduler>().CloseAsync();
    }

    [Fact]
    public async Task Missing_rights_are_told_with_what_to_grant_and_used_as_soon_as_they_are_granted()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, server);
        await using var owner = new NpgsqlConnection(test.File);
        await owner.OpenAsync(Stop);
        string user = await CreateUserAsync(owner);
        await using var database = new PostgreSqlDatabase(new NpgsqlConnectionStringBuilder(test.File) { Username = user }.ConnectionString);

        var refused = await Assert.ThrowsAsync<MissingRightsException>(async () => await database.OpenAsync(Stop));
        await ExecuteAsync(owner, $"grant create on schema public to {user}");
        await (await database.OpenAsync(Stop)).DisposeAsync();

        Assert.Contains("grant it CREATE on the schema, or let the owner of the tables start this release once", refused.Message, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(ServiceProvider services)
    {
        await (await services.GetRequiredService<DurableDatabase>().OpenAsync(Stop)).DisposeAsync();
        await services.GetRequiredService<CallScheduler>().OpenAsync(Stop);
    }

    private ServiceProvider CreateServices(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log)));
        services.AddBizproc(static options =>
        {
            options.PublicUrl = new Uri("https://app.example.com");
            options.ClientId = "app.1";
            options.ClientSecret = "secret.1";
        }).KeepInPostgreSql(connectionString);
        return services.BuildServiceProvider();
    }

    /// <summary>Creates a user that may use the schema, as since PostgreSQL 15, but not create in it.</summary>
    private static async Task<string> CreateUserAsync(NpgsqlConnection owner)
    {
        string user = $"user_{owner.Database}";
        await ExecuteAsync(owner, $"create role {user} login; revoke create on schema public from public; grant usage on schema public to {user}");
        return user;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
