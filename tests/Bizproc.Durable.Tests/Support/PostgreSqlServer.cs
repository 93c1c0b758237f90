using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Bizproc.Durable.Tests.Support.PostgreSqlServer))]

namespace Bizproc.Durable.Tests.Support;

/// <summary>
/// A server of PostgreSQL for these tests, in a temporary folder and on a free port, started when a test needs it. Without its programs, the tests are
/// skipped, with a message.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "bizproc";

    /// <summary>
    /// Stops the server when its standard input ends, so that none outlives the tests, even if they are killed. A line means that the folder stays.
    /// </summary>
    private const string Watch = """
        trap '' INT
        [ "$3" = 0 ] || ulimit -f "$3"
        "$1" -D "$2/data" >>"$2/log" 2>&1 &
        server=$!
        read -r line
        stays=$?
        kill -INT $server
        wait $server
        [ $stays -eq 0 ] || rm -rf "$2"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _gate = new(1);
    private Process? _server;
    private string? _folder;
    private string? _missing;
    private int _port;
    private bool _isTried;

    /// <summary>
    /// The size at which a file of the server can grow no more, in blocks of 512 bytes, from its next start on: to the server it is a full disk. Default: 0, without
    /// a limit.
    /// </summary>
    public int MaxFileBlocks { get; set; }

    /// <summary>Creates an empty database; skips the test if there is no server.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_isTried)
            {
                _isTried = true;
                _missing = await CreateAsync();
            }
        }
        finally
        {
            _gate.Release();
        }

        Assert.SkipWhen(_missing is not null, $"PostgreSQL cannot be started on this machine: {_missing}");

        string name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}");
        return ConnectionString(name);
    }

    /// <summary>Removes a database, with its connections.</summary>
    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    /// <summary>Executes a statement as the administrator.</summary>
    public async Task ExecuteAsync(string text)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the server, which breaks all connections. Its data stays.</summary>
    public async Task StopAsync()
    {
        await _server!.StandardInput.WriteLineAsync("stop");
        await _server.WaitForExitAsync().WaitAsync(Patience);
        _server.Dispose();
        _server = null;
    }

    /// <summary>Starts the server again, on the same port.</summary>
    public async Task StartAsync()
    {
        if (await TryStartAsync() is { } reason) throw new InvalidOperationException(reason);
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_server is not null)
        {
            _server.StandardInput.Close();
            await _server.WaitForExitAsync().WaitAsync(Patience);
            _server.Dispose();
        }

        if (_folder is not null && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Timeout=10;Command Timeout=30");

    private async Task<string?> CreateAsync()
    {
        if (OperatingSystem.IsWindows()) return "these tests start it only on Linux and macOS";
        if (FindProgram("initdb") is not { } initdb || FindProgram("postgres") is null) return "there is no initdb and postgres on the PATH or in /usr/lib/postgresql";

        if (Environment.IsPrivilegedProcess && FindAccount() is null) return "it does not run as root, and there is no runuser or setpriv with the account postgres or nobody";

        var (code, output, error) = await RunAsync("mktemp", "-d", Path.Join(Path.GetTempPath(), "bizproc-postgres-XXXXXX"));
        if (code != 0) return error;

        _folder = output.Trim();
        (code, _, error) = await RunAsync(
            initdb, $"--pgdata={_folder}/data", $"--username={User}", "--auth=trust", "--encoding=UTF8", "--locale=C", "--wal-segsize=1", "--no-sync");
        if (code != 0) return error;

        _port = FindFreePort();
        await File.AppendAllTextAsync(Path.Join(_folder, "data", "postgresql.conf"), string.Create(CultureInfo.InvariantCulture, $"""

            listen_addresses = '127.0.0.1'
            port = {_port}
            unix_socket_directories = '{_folder}'
            max_connections = 300
            fsync = off
            full_page_writes = off
            """));
        return await TryStartAsync();
    }

    /// <summary>Starts the server.</summary>
    /// <returns>The reason if that is not possible.</returns>
    private async Task<string?> TryStartAsync()
    {
        _server = Process.Start(CreateStart("sh", "-c", Watch, "sh", FindProgram("postgres")!, _folder!, MaxFileBlocks.ToString(CultureInfo.InvariantCulture)))!;
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("select 1");
                return null;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience && !_server.HasExited)
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException failure)
            {
                return $"{failure.Message} {await File.ReadAllTextAsync(Path.Join(_folder, "log"))}";
            }
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] arguments) =>
        await ExternalProgram.RunAsync(CreateStart(program, arguments), Patience, TestContext.Current.CancellationToken);

    /// <summary>PostgreSQL refuses to run as root, so root runs it as another account.</summary>
    private static ProcessStartInfo CreateStart(string program, params string[] arguments)
    {
        string[] all = Environment.IsPrivilegedProcess ? [.. FindAccount()!, program, .. arguments] : [program, .. arguments];
        var start = ExternalProgram.CreateStart(all[0], Path.GetTempPath(), all[1..]);
        start.RedirectStandardInput = true;
        return start;
    }

    /// <summary>The command that runs another one as an account without rights.</summary>
    private static string[]? FindAccount()
    {
        string[] accounts = File.Exists("/etc/passwd") ? [.. File.ReadLines("/etc/passwd").Select(static line => line.Split(':')[0])] : [];
        if (new[] { "postgres", "nobody" }.FirstOrDefault(accounts.Contains) is not { } account) return null;
        if (FindProgram("runuser") is { } runuser) return [runuser, "-u", account, "--"];
        if (FindProgram("setpriv") is { } setpriv) return [setpriv, $"--reuid={account}", "--clear-groups", "--"];
        return null;
    }

    private static string? FindProgram(string name)
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        const string Versions = "/usr/lib/postgresql";
        if (Directory.Exists(Versions)) folders = folders.Concat(Directory.GetDirectories(Versions).OrderDescending(StringComparer.Ordinal).Select(static version => Path.Join(version, "bin")));
        return folders.Select(folder => Path.Join(folder, name)).FirstOrDefault(File.Exists);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
