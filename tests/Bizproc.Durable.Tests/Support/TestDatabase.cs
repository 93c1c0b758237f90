using Bizproc.Durable.PostgreSql.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.Durable.Tests.Support;

/// <summary>An empty database of one test. Everything that it creates works on the same database, as the processes of an application do.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly List<DurableDatabase> _opened = [];
    private readonly List<ServiceProvider> _services = [];
    private readonly PostgreSqlServer? _server;
    private readonly string _place;
    private readonly Lazy<Secrets> _secrets;

    private TestDatabase(string place, PostgreSqlServer? server)
    {
        _place = place;
        _server = server;
        Database = Open();
        _secrets = new Lazy<Secrets>(() => CreateServices(Database).GetRequiredService<Secrets>());
    }

    /// <summary>The database.</summary>
    public DurableDatabase Database { get; }

    /// <summary>Secrets whose keys are in the database.</summary>
    public Secrets Secrets => _secrets.Value;

    /// <summary>The log of all processes.</summary>
    public FakeLogCollector Log { get; } = new();

    /// <summary>The file of SQLite.</summary>
    public string File => _place;

    /// <summary>Creates a database; skips the test if its server cannot be started.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, PostgreSqlServer server) => kind == DatabaseKind.Sqlite
        ? new TestDatabase(Path.Join(Directory.CreateTempSubdirectory("bizproc-storage-").FullName, "bizproc.db"), server: null)
        : new TestDatabase(await server.CreateDatabaseAsync(), server);

    /// <summary>The scripts of the release.</summary>
    public IReadOnlyList<string> Scripts =>
        Schema.LoadScripts(_server is null ? typeof(SqliteDatabase).Assembly : typeof(PostgreSqlDatabase).Assembly);

    /// <summary>Opens the database a second time, with connections of its own, as another process does.</summary>
    /// <param name="scripts">The scripts of the process' release. Default: those of this release.</param>
    public DurableDatabase Open(IReadOnlyList<string>? scripts = null)
    {
        DurableDatabase database = _server is null ? new SqliteDatabase(_place, scripts) : new PostgreSqlDatabase(_place, scripts);
        _opened.Add(database);
        return database;
    }

    /// <summary>Creates the services of a process.</summary>
    /// <param name="database">The database of the process.</param>
    /// <param name="configure">The registrations of the application.</param>
    public ServiceProvider CreateServices(DurableDatabase database, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton(database);
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(Log)));
        services.AddKeys();
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider();
        _services.Add(provider);
        return provider;
    }

    /// <summary>Executes a statement.</summary>
    public Task<int> ExecuteAsync(string text) => Database.ExecuteAsync(new Statement(text), TestContext.Current.CancellationToken);

    /// <summary>Reads the first column of all rows as text.</summary>
    public Task<List<string>> ReadAsync(string text) =>
        Database.ReadAsync(new Statement(text), static row => row.GetValue(0).ToString() ?? "", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services) await services.DisposeAsync();
        foreach (var database in _opened) await database.DisposeAsync();
        if (_server is not null) await _server.DropDatabaseAsync(_place);
        else Directory.Delete(Path.GetDirectoryName(_place)!, recursive: true);
    }
}
