using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.EntityFrameworkCore.Tests.Hosting;

public sealed class StoreCheckTests(PostgreSqlServer server)
{
    private const int KeysInDefaultPlace = 143;
    private const int DatabaseUnchecked = 144;

    private readonly FakeLogCollector _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_host_starts_with_the_tables(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);

        await StartAsync<NotesContext>(database.Configure);

        Assert.DoesNotContain(_log.GetSnapshot(), static line => line.Id.Id == DatabaseUnchecked);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_host_without_the_tables_does_not_start_and_says_what_to_do(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server, hasTables: false);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync<NotesContext>(database.Configure));

        Assert.StartsWith("The database of NotesContext does not have the tables of Bizproc: add a migration (dotnet ef migrations add AddBizproc)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_model_lacks_the_tables_does_not_start_and_says_what_to_do()
    {
        var eager = new EagerService();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync<PlainContext>(
            static options => options.UseSqlite("Data Source=:memory:"), services => services.AddSingleton<IHostedService>(eager)));

        // A service that reads portals would otherwise log first that their store is unavailable.
        Assert.False(eager.IsStarted);
        Assert.StartsWith("PlainContext does not have the tables of Bizproc: call modelBuilder.AddBizproc()", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_is_not_registered_is_named_with_what_to_do()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync<NotesContext>(configure: null));

        Assert.Equal(
            "KeepPortalsIn<NotesContext>() needs the context NotesContext, but it is not registered: call builder.Services.AddDbContext<NotesContext>(...) or AddDbContextFactory<NotesContext>(...)",
            fault.Message);
    }

    [Fact]
    public async Task A_host_starts_if_its_database_is_unavailable()
    {
        await StartAsync<NotesContext>(static options => options.UseNpgsql("Host=127.0.0.1;Port=9;Username=nobody;Timeout=5"));

        Assert.Single(_log.GetSnapshot(), static line => line.Id.Id == DatabaseUnchecked);
    }

    [Fact]
    public async Task Keys_in_the_default_place_are_a_warning()
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        await StartAsync<NotesContext>(database.Configure);
        Assert.Single(_log.GetSnapshot(), static line => line.Id.Id == KeysInDefaultPlace);

        _log.Clear();
        await StartAsync<NotesContext>(database.Configure, services => services.AddDataProtection().PersistKeysToFileSystem(database.Keys));
        Assert.DoesNotContain(_log.GetSnapshot(), static line => line.Id.Id == KeysInDefaultPlace);
    }

    [Theory]
    [InlineData("context")]
    [InlineData("factory")]
    [InlineData("pool")]
    [InlineData("pooled factory")]
    [InlineData("scoped factory")]
    public async Task A_context_is_found_however_it_is_registered(string registration)
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var tokens = database.CreateProcess(add: Add).GetRequiredService<ITokenStore>();

        // More often than there are connections or contexts in a pool: each must go back.
        for (int i = 0; i < 300; i++) await tokens.LoadAsync(new Uri("https://example.bitrix24.com/"), Stop);
        await tokens.SaveAsync(new Uri("https://example.bitrix24.com/"), new PortalTokens("access"), Stop);

        Assert.Equal(new PortalTokens("access"), await tokens.LoadAsync(new Uri("https://example.bitrix24.com/"), Stop));

        void Add(IServiceCollection services) => _ = registration switch
        {
            "factory" => services.AddDbContextFactory<NotesContext>(database.Configure),
            "pool" => services.AddDbContextPool<NotesContext>(database.Configure),
            "pooled factory" => services.AddPooledDbContextFactory<NotesContext>(database.Configure),
            "scoped factory" => services.AddDbContextFactory<NotesContext>(database.Configure, ServiceLifetime.Scoped),
            _ => services.AddDbContext<NotesContext>(database.Configure),
        };
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_migration_of_these_tests_creates_what_the_model_has(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server, hasTables: false);
        await using var context = database.CreateContext();

        string wanted = context.Database.GenerateCreateScript();
        var migrator = context.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>();
        string given = migrator.GenerateScript();

        string[] statements = [.. Statements(wanted).Where(static statement => statement.Contains("bizproc_", StringComparison.Ordinal))];
        Assert.Equal(4, statements.Length);
        Assert.All(statements, statement => Assert.Contains(statement, Statements(given)));

        static string[] Statements(string script) => script.ReplaceLineEndings("\n").Split(";\n").Select(static statement => statement.Trim()).ToArray();
    }

    [Fact]
    public void The_tables_are_in_the_given_schema()
    {
        using var context = new SchemaContext(new DbContextOptionsBuilder<SchemaContext>().UseNpgsql("Host=127.0.0.1").Options);

        string script = context.Database.GenerateCreateScript();

        Assert.All(new[] { "portals", "tokens", "seen_calls" }, table =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"CREATE TABLE automation.bizproc_{table} ("), script, StringComparison.Ordinal));
    }

    /// <summary>Starts and stops a host that has only the check.</summary>
    private async Task StartAsync<TContext>(Action<DbContextOptionsBuilder>? configure, Action<IServiceCollection>? more = null)
        where TContext : DbContext
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(_log));
        if (configure is not null) builder.Services.AddDbContext<TContext>(configure);

        // Otherwise the host writes a key into the home directory.
        builder.Services.AddDataProtection().DisableAutomaticKeyGeneration();
        more?.Invoke(builder.Services);
        builder.Services.AddBizproc(static options =>
        {
            options.PublicUrl = new Uri("https://app.example.com");
            options.ClientId = "app.1";
            options.ClientSecret = TestApplication.ClientSecret;
        }).KeepPortalsIn<TContext>();
        using var host = builder.Build();
        await host.StartAsync(Stop);
        await host.StopAsync(Stop);
    }

    private sealed class EagerService : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
