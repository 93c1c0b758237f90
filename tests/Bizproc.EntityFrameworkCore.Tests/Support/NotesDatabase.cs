using Bizproc.EntityFrameworkCore.Storage;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>A database of one test, with the keys of Data Protection in a folder beside it. Its services work as processes of an application do.</summary>
internal sealed class NotesDatabase : IAsyncDisposable
{
    private readonly List<ServiceProvider> _processes = [];
    private readonly PostgreSqlServer? _server;
    private readonly string _connection;

    private NotesDatabase(string folder, PostgreSqlServer? server, string connection)
    {
        Folder = folder;
        _server = server;
        _connection = connection;
    }

    /// <summary>The folder of the file of SQLite.</summary>
    public string Folder { get; }

    /// <summary>The folder of the keys.</summary>
    public DirectoryInfo Keys => new(Path.Join(Folder, "keys"));

    /// <summary>The log of all processes.</summary>
    public FakeLogCollector Log { get; } = new();

    /// <summary>Creates a database; skips the test if its server cannot be started.</summary>
    /// <param name="kind">The database.</param>
    /// <param name="server">The server of PostgreSQL.</param>
    /// <param name="hasTables">True if the migration of the application is applied.</param>
    public static async Task<NotesDatabase> CreateAsync(DatabaseKind kind, PostgreSqlServer server, bool hasTables = true)
    {
        string? connection = kind == DatabaseKind.PostgreSql ? await server.CreateDatabaseAsync() : null;
        string folder = Directory.CreateTempSubdirectory("bizproc-ef-").FullName;
        var database = new NotesDatabase(folder, connection is null ? null : server, connection ?? $"Data Source={Path.Join(folder, "notes.db")}");
        if (!hasTables) return database;

        await using var context = database.CreateContext();
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Configures a context for the database.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        options.ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (_server is null) options.UseSqlite(_connection);
        else options.UseNpgsql(_connection);
    }

    /// <summary>Creates a context of the application.</summary>
    public NotesContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<NotesContext>();
        Configure(options);
        return new NotesContext(options.Options);
    }

    /// <summary>Creates the services of a process.</summary>
    /// <param name="time">The clock of the process.</param>
    /// <param name="add">Registers the context.</param>
    public ServiceProvider CreateProcess(TimeProvider? time = null, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection().AddSingleton(time ?? TimeProvider.System);
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(Log)));
        services.AddDataProtection().PersistKeysToFileSystem(Keys).SetApplicationName("notes");
        if (add is null) services.AddDbContext<NotesContext>(Configure);
        else add(services);
        services.AddBizproc(static _ => { }).KeepPortalsIn<NotesContext>();
        var process = services.BuildServiceProvider(validateScopes: true);
        _processes.Add(process);
        return process;
    }

    public IPortalStore CreatePortals() => CreateProcess().GetRequiredService<IPortalStore>();

    public ITokenStore CreateTokens(TimeProvider? time = null) => CreateProcess(time).GetRequiredService<ITokenStore>();

    public ContextSeenCalls CreateSeenCalls(TimeProvider? time = null) => CreateProcess(time).GetRequiredService<ContextSeenCalls>();

    public Secrets CreateSecrets() => CreateProcess().GetRequiredService<Secrets>();

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        if (_server is not null) await _server.DropDatabaseAsync(_connection);
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
