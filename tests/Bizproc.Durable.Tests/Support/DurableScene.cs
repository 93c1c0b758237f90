using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Durable.Application;
using Bizproc.Durable.PostgreSql.Storage;
using Bizproc.Emulator;

namespace Bizproc.Durable.Tests.Support;

/// <summary>An emulated portal, and processes of an application that share one database. The portal is the judge: it knows what was answered.</summary>
internal sealed class DurableScene : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<ApplicationProcess> _processes = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("bizproc-durable-").FullName;
    private readonly PostgreSqlServer? _server;
    private readonly string _database;

    private DurableScene(EmulatedPortal portal, PostgreSqlServer? server, string? connectionString)
    {
        Portal = portal;
        _server = server;
        _database = connectionString ?? Path.Join(_folder, "bizproc.db");
    }

    public EmulatedPortal Portal { get; }

    /// <summary>The lines that handlers wrote, such as <c>begin 7 4711</c> with the id of the process.</summary>
    public string[] Journal
    {
        get
        {
            string file = Path.Join(_folder, "journal");
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
    }

    /// <summary>Counts the attempts to double a number.</summary>
    public int CountBegun(int number) => Journal.Count(line => line.StartsWith(string.Create(CultureInfo.InvariantCulture, $"begin {number} "), StringComparison.Ordinal));

    /// <summary>The folder of the journal and of the files of SQLite.</summary>
    public string Folder => _folder;

    /// <summary>The file of SQLite, or the connection string of PostgreSQL.</summary>
    public string Database => _database;

    /// <summary>The output of all processes.</summary>
    public string Output => string.Join('\n', _processes.Select(static process => process.Output));

    public static async Task<DurableScene> CreateAsync(DatabaseKind kind, PostgreSqlServer server)
    {
        string? connectionString = kind == DatabaseKind.PostgreSql ? await server.CreateDatabaseAsync() : null;
        var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        return new DurableScene(portal, connectionString is null ? null : server, connectionString);
    }

    /// <summary>Creates a scene whose test runs with PostgreSQL only among the long tests, because its short form is that with SQLite.</summary>
    public static Task<DurableScene> CreateShortAsync(DatabaseKind kind, PostgreSqlServer server)
    {
        Assert.SkipWhen(kind == DatabaseKind.PostgreSql && !LongTests.AreWanted, LongTests.Reason);
        return CreateAsync(kind, server);
    }

    /// <summary>Finds a port for a process. A process that is started again needs the same one, because the portal calls it there.</summary>
    public static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a process of the application, and waits until the portal knows its actions.</summary>
    /// <param name="port">The port.</param>
    /// <param name="settings">More configuration.</param>
    public Task<ApplicationProcess> StartAsync(int port, params string[] settings) => StartAsync(port, maxFileBlocks: null, settings);

    /// <inheritdoc cref="StartAsync(int, string[])"/>
    /// <param name="maxFileBlocks">The size at which a file can grow no more, in blocks of 512 bytes.</param>
    public async Task<ApplicationProcess> StartAsync(int port, int? maxFileBlocks, string[] settings)
    {
        string url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var process = await ApplicationProcess.StartAsync([
            $"urls={url}",
            $"Journal={Path.Join(_folder, "journal")}",
            $"Bizproc:PublicUrl={url}",
            $"Bizproc:Portal={Portal.Address}",
            "Bizproc:AccessToken=admin",
            "Bizproc:ClientId=app.1",
            $"Bizproc:ClientSecret={TestApplication.ClientSecret}",
            $"Bizproc:AuthorizationServer={Portal.Address}",
            "Bizproc:Limits:Burst=0",
            _server is null ? $"Bizproc:Durable:File={_database}" : $"Bizproc:Durable:PostgreSql={_database}",
            .. settings,
        ], maxFileBlocks);
        _processes.Add(process);
        await Eventually.TrueAsync(() => Portal.ReadState().GetRawText().Contains("\"deadly\"", StringComparison.Ordinal));
        return process;
    }

    /// <summary>Runs a step, and gets its id if the application accepted the call.</summary>
    /// <param name="number">The number to double.</param>
    /// <param name="work">The time that the handler takes, in milliseconds.</param>
    /// <param name="failures">The number of attempts that fail.</param>
    /// <returns>The id of the run; <see langword="null"/> if the application did not accept the call, or died before it answered.</returns>
    public async Task<string?> CallAsync(int number, int work = 0, int failures = 0)
    {
        var run = await RunAsync(number, work, failures);
        return run.Handler?.Status == 200 ? run.Id : null;
    }

    /// <summary>Runs a step.</summary>
    /// <param name="number">The number to double.</param>
    /// <param name="work">The time that the handler takes, in milliseconds.</param>
    /// <param name="failures">The number of attempts that fail.</param>
    /// <param name="note">A text that makes the call large.</param>
    public Task<EmulatedRun> RunAsync(int number, int work = 0, int failures = 0, string? note = null)
    {
        var values = new JsonObject { ["number"] = number, ["work"] = work, ["failures"] = failures, ["note"] = note };
        return Portal.RunAsync(new RunRequest("twice") { Values = values }, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a step that ends the process.</summary>
    /// <returns>The id of the run.</returns>
    public async Task<string> CallDeadlyAsync()
    {
        var run = await Portal.RunAsync(new RunRequest("deadly"), TestContext.Current.CancellationToken);
        Assert.True(run.Handler is { Status: 200 } or { Error: not null }, run.Handler?.ToString());
        return run.Id;
    }

    /// <summary>Waits until a step that ended the process is closed. Its call may have had no HTTP answer, so the portal does not expect an answer.</summary>
    /// <param name="id">The id of the run.</param>
    public async Task<EmulatedRun> WaitForDeadlyAsync(string id)
    {
        await Eventually.TrueAsync(() => Portal.GetRun(id).State != StepState.Waiting, limit: TimeSpan.FromSeconds(60));
        return Portal.GetRun(id);
    }

    /// <summary>Posts the call of a run a second time.</summary>
    /// <param name="id">The id of the run.</param>
    /// <param name="port">The port of the instance.</param>
    public async Task<HttpStatusCode> RepeatAsync(string id, int port)
    {
        using var http = new HttpClient();
        using var form = new StringContent(Portal.GetRun(id).Form, Encoding.UTF8, "application/x-www-form-urlencoded");
        var path = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Twice.Definition.Handler}"));
        using var answer = await http.PostAsync(path, form, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Waits for the answers of all accepted calls, and checks them.</summary>
    /// <param name="accepted">The ids of the runs, by number.</param>
    public async Task AssertAnsweredAsync(IReadOnlyDictionary<int, string> accepted)
    {
        foreach (var (number, id) in accepted)
        {
            // Not WaitAsync of the portal: it ends once a process has died during a call, and here another one goes on.
            var patience = Stopwatch.StartNew();
            while (Portal.GetRun(id).State == StepState.Waiting && patience.Elapsed < Patience) await Task.Delay(50, TestContext.Current.CancellationToken);

            var closed = Portal.GetRun(id);
            if (closed.State == StepState.Waiting)
                Assert.Fail($"Call {number} was accepted, but not answered\n{string.Join('\n', Journal)}\n{string.Join('\n', Output.Split('\n').TakeLast(60))}");
            Assert.Equal((number * 2).ToString(CultureInfo.InvariantCulture), closed.Values.GetProperty("result").ToString());
        }
    }

    /// <summary>Waits until the database has so many replies, and all of them are sent.</summary>
    public async Task AssertAllSentAsync(int count)
    {
        await using DurableDatabase database = _server is null ? new SqliteDatabase(_database) : new PostgreSqlDatabase(_database);
        var all = new Statement("select state from bizproc_replies");
        await Eventually.TrueAsync(async () =>
        {
            var states = await database.ReadAsync(all, static row => row.GetString(0), TestContext.Current.CancellationToken);
            return states.Count == count && states.All(static state => state == "done");
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        await Portal.DisposeAsync();
        if (_server is not null) await _server.DropDatabaseAsync(_database);
        Directory.Delete(_folder, recursive: true);
    }
}
