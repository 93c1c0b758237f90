using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bizproc.Tool.Tests.Development;

/// <summary><c>bizproc dev</c>, driven as a person drives it: a source is changed, an action is run, Ctrl+C is pressed.</summary>
[Trait("Category", "Slow")]
public sealed partial class DevTests(ITestOutputHelper log)
{
    /// <summary>The length of the time before each line.</summary>
    private const int Time = 9;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_changed_name_is_on_the_portal_and_calls_are_told()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        var stop = TestContext.Current.CancellationToken;
        using var project = GreeterProject.Create();
        var lines = new ConcurrentQueue<string>();
        string listen = FreeAddress();
        var start = ToolRun.CreateStart(project.Folder, "dev", "--listen", listen);
        using var dev = Process.Start(start)!;
        dev.OutputDataReceived += (_, printed) => lines.Enqueue(printed.Data ?? "");
        dev.ErrorDataReceived += (_, printed) => lines.Enqueue($"error: {printed.Data}");
        dev.BeginOutputReadLine();
        dev.BeginErrorReadLine();
        try
        {
            await Eventually.TrueAsync(() => dev.HasExited || Has("The application is installed."), limit: Limit);
            using var http = new HttpClient { BaseAddress = new Uri(Address().Match(string.Join('\n', lines)).Groups["url"].Value) };
            Assert.Contains("Greet the client", await http.GetStringAsync(new Uri("emulator/state", UriKind.Relative), stop), StringComparison.Ordinal);

            project.Change("Greet the client", "Welcome the client");
            var watch = Stopwatch.StartNew();
            await Eventually.TrueAsync(async () => (await http.GetStringAsync(new Uri("emulator/state", UriKind.Relative), stop)).Contains("Welcome the client", StringComparison.Ordinal), limit: Limit);
            log.WriteLine($"The changed name is on the portal after {watch.Elapsed.TotalSeconds:F1} s.");

            // The application starts again after the change, and a portal repeats no call that it misses meanwhile.
            await Eventually.TrueAsync(
                async () =>
                {
                    using var run = await http.PostAsJsonAsync("emulator/run", new { code = "greet_client", values = new { client = "Ada" } }, stop);
                    await Task.Delay(TimeSpan.FromSeconds(2), stop);
                    return Has("Hello, Ada!");
                },
                limit: Limit);
            Assert.True(Has("run 1 greet_client: "));

            await ToolRun.InterruptAsync(dev);
            await dev.WaitForExitAsync(stop).WaitAsync(Limit, stop);
            await Eventually.TrueAsync(() => Has("Stopped. The emulated portal and its contents are gone."));
            Assert.Equal(0, dev.ExitCode);
            AssertIsRecorded([.. lines.Select(line => line.Replace(http.BaseAddress.ToString(), "http://127.0.0.1:5080/", StringComparison.Ordinal).Replace(listen, "http://127.0.0.1:5000", StringComparison.Ordinal))]);
        }
        finally
        {
            if (!dev.HasExited) dev.Kill(entireProcessTree: true);
            foreach (string line in lines) log.WriteLine(line);
        }

        bool Has(string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Asserts that the record on the page of the tool has lines that were printed, in this order. The times and all other lines vary.</summary>
    private static void AssertIsRecorded(string[] printed)
    {
        string page = File.ReadAllText(Path.Join(RepositoryFolder.Root, "docs", "tool.md")).ReplaceLineEndings("\n");
        string[] record = [.. Record().Match(page).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WithoutTime)];
        Assert.NotEmpty(record);

        int at = 0;
        foreach (string line in record)
        {
            at = Array.FindIndex(printed, at, each => each.Length > Time && WithoutTime(each) == line) + 1;
            Assert.True(at > 0, $"dev has not printed this line of docs/tool.md, or not in this place: {line}");
        }
    }

    private static string WithoutTime(string line) => line[Time..];

    [Fact]
    public async Task A_first_build_that_fails_waits_for_the_repair_and_a_crash_is_told()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        var stop = TestContext.Current.CancellationToken;
        using var project = GreeterProject.Create();
        project.Change("application.Run();", "application.MapPost(\"/end\", () => Environment.Exit(3)); application.Run();");
        project.Change("partial class GreetClient", "class class GreetClient");
        var lines = new ConcurrentQueue<string>();
        string listen = FreeAddress();
        using var dev = Process.Start(ToolRun.CreateStart(project.Folder, "dev", "--listen", listen))!;
        dev.OutputDataReceived += (_, printed) => lines.Enqueue(printed.Data ?? "");
        dev.ErrorDataReceived += (_, printed) => lines.Enqueue($"error: {printed.Data}");
        dev.BeginOutputReadLine();
        dev.BeginErrorReadLine();
        try
        {
            await Eventually.TrueAsync(() => dev.HasExited || Has("Waiting for a file to change"), limit: Limit);
            Assert.Contains(lines, static line => line.Contains("Greeter.csproj does not build: ", StringComparison.Ordinal) && line.EndsWith("see all messages with dotnet build. Waiting for a change.", StringComparison.Ordinal));

            project.Change("class class GreetClient", "partial class GreetClient");
            await Eventually.TrueAsync(() => dev.HasExited || (Has("The application is installed.") && Has("+ added        robot     greet_client")), limit: Limit);

            using var http = new HttpClient();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.PostAsync(new Uri($"{listen}/end"), content: null, stop));
            await Eventually.TrueAsync(() => dev.HasExited || Has($"The application does not listen at {listen}/ any more."), limit: Limit);
            Assert.False(dev.HasExited);

            await ToolRun.InterruptAsync(dev);
            await dev.WaitForExitAsync(stop).WaitAsync(Limit, stop);
            Assert.Equal(0, dev.ExitCode);
        }
        finally
        {
            if (!dev.HasExited) dev.Kill(entireProcessTree: true);
            foreach (string line in lines) log.WriteLine(line);
        }

        bool Has(string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_is_the_usual_end_also_during_the_first_build()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        var stop = TestContext.Current.CancellationToken;
        using var project = GreeterProject.Create();
        using var dev = Process.Start(ToolRun.CreateStart(project.Folder, "dev", "--listen", FreeAddress()))!;
        while (await dev.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(Limit, stop) is { } line && !line.Contains("Building Greeter.csproj.", StringComparison.Ordinal)) log.WriteLine(line);

        await ToolRun.InterruptAsync(dev);
        string output = await dev.StandardOutput.ReadToEndAsync(stop).WaitAsync(Limit, stop);
        await dev.WaitForExitAsync(stop).WaitAsync(Limit, stop);

        Assert.EndsWith(" dev     Stopped before the application has started.\n", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (dev.ExitCode, await dev.StandardError.ReadToEndAsync(stop)));
    }

    [Fact]
    public async Task A_project_that_cannot_be_read_is_one_sentence()
    {
        using var project = GreeterProject.Create();
        await File.WriteAllTextAsync(Path.Join(project.Folder, "Greeter.csproj"), "<Project", TestContext.Current.CancellationToken);

        var (code, output, error) = await ToolRun.RunAsync("dev", "--project", project.Folder, "--listen", FreeAddress());

        Assert.Equal(1, code);
        Assert.Contains("Building Greeter.csproj.", output, StringComparison.Ordinal);
        Assert.Matches(@"\AGreeter\.csproj does not build: [^\n]+error MSB\d+: [^\n]+\. Repair it, and see all messages with dotnet build\.\n\z", error);
    }

    [Fact]
    public async Task An_address_at_which_something_listens_is_refused()
    {
        await using var other = await SmallServer.StartAsync();

        var (code, output, error) = await ToolRun.RunAsync("dev", "--listen", other.Address);

        Assert.Equal((2, "", $"Something listens at {other.Address}/ already, perhaps the application of an earlier bizproc dev. End it, or name another address with --listen.\n"), (code, output, error));
        Assert.Empty(other.Calls);
    }

    /// <summary>An address below the ports that systems give to those who name none, so that no other test gets it before the application listens.</summary>
    private static string FreeAddress()
    {
        while (true)
        {
            int port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return $"http://127.0.0.1:{port}";
            }
            catch (SocketException)
            {
                // Another program has it.
            }
        }
    }

    [GeneratedRegex("\n## `dev`\n.*?\n```text\n(?<lines>.*?)```\n", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Record();

    [GeneratedRegex(@"The emulated portal is at (?<url>http://[\d.:]+/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
