using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Files;

/// <summary>A command destroys no file of the person who names it.</summary>
public sealed class WrittenFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string Library = Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Writers => ["baseline", "try", "export"];

    private string File => Path.Join(_folder.Path, "kept", "activity.sum.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task A_link_stays_and_leads_to_the_new_content_which_keeps_its_mode(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Files have no modes on Windows");
            return;
        }

        string content = await WriteFirstAsync(command);
        string real = _folder.Write("real.json", System.Text.Encoding.UTF8.GetBytes(content));
        System.IO.File.SetUnixFileMode(real, Private);
        System.IO.File.Delete(File);
        System.IO.File.CreateSymbolicLink(File, real);

        await RunAsync(command, "http://127.0.0.1:6000");

        Assert.Equal(real, new FileInfo(File).LinkTarget);
        Assert.Equal(Private, System.IO.File.GetUnixFileMode(real));
        Assert.NotEqual(content, await System.IO.File.ReadAllTextAsync(real, TestContext.Current.CancellationToken));
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(File)!), static left => Assert.EndsWith(".json", left, StringComparison.Ordinal));
        Assert.Equal([real], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("try")]
    [InlineData("verify")]
    public async Task A_pipe_gets_the_content_and_stays(string command)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Pipes have no place in folders on Windows");
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await ShellAsync($"mkfifo '{File}'");
        var reading = Task.Run(() => System.IO.File.ReadAllText(File), TestContext.Current.CancellationToken);

        await RunAsync(command, "http://127.0.0.1:5000", emulated: command != "verify");

        string content = await reading.WithinLimitAsync();
        Assert.Equal(command == "verify", content.Length == 0);
        Assert.Equal("fifo", (await ShellAsync($"test -p '{File}' && printf fifo")).Output);
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("rules --json")]
    [InlineData("--help")]
    [InlineData("emulator --help")]
    public async Task A_full_disk_is_one_sentence(string command)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("The device that is always full is one of Linux");
        string tool = Path.Join(AppContext.BaseDirectory, "Bizproc.Tool.dll");

        var (code, _, error) = await ShellAsync($"BIZPROC_TOKEN=admin exec dotnet '{tool}' {command} >/dev/full");

        Assert.Equal(1, code);
        Assert.Matches(@"\AThe output cannot be written: [^\n]+\. Free some space, or choose another place\.\n\z", error);
    }

    [Theory]
    [InlineData("rules", ">&-", 1)]
    [InlineData("--help", ">&-", 1)]
    [InlineData("emulator --urls http://127.0.0.1:0", ">&-", 1)]
    [InlineData("nothing", "2>&-", 2)]
    [InlineData("nothing", ">&- 2>&-", 2)]
    public async Task A_closed_stream_is_one_sentence_at_most(string command, string closed, int expected)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The shell that closes streams is not one of Windows");
        string tool = Path.Join(AppContext.BaseDirectory, "Bizproc.Tool.dll");

        var (code, output, error) = await ShellAsync($"BIZPROC_TOKEN=admin exec dotnet '{tool}' {command} {closed}");

        Assert.Equal((expected, ""), (code, output));
        Assert.Matches(expected == 1 ? @"\AThe output cannot be written: [^\n]+\. Free some space, or choose another place\.\n\z" : @"\A\z", error);
    }

    [Fact]
    public async Task A_full_device_is_one_sentence_and_stays()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("The device that is always full is one of Linux");

        // A link, so that a mistake in the command does not destroy the device itself.
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.CreateSymbolicLink(File, "/dev/full");
        var (code, _, error) = await RunAsync("baseline", "http://127.0.0.1:5000");

        Assert.Equal(2, code);
        Assert.Matches(@"\A\S+ cannot be written: [^\n]+\. Choose another file with --file\.\n\z", error);
        Assert.Equal("/dev/full", new FileInfo(File).LinkTarget);
        Assert.Equal("device", (await ShellAsync("test -c /dev/full && printf device")).Output);
    }

    [Fact]
    public async Task A_pipe_without_a_writer_is_no_prison()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Pipes have no place in folders on Windows");
        string pipe = Path.Join(_folder.Path, "pipe.dll");
        await ShellAsync($"mkfifo '{pipe}'");
        using var process = System.Diagnostics.Process.Start(ToolRun.CreateStart(folder: null, ["baseline", "--file", File, "--assembly", pipe]))!;
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        await ToolRun.SignalAsync(process, "-TERM");
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();

        Assert.Equal((1, "Stopped. Nothing was changed.\n"), (process.ExitCode, error));
    }

    private async Task<string> WriteFirstAsync(string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await RunAsync(command, "http://127.0.0.1:5000");
        string content = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        if (command != "baseline") return content;

        // A baseline is only the same again, so the first one is that of an older version.
        return content.Replace("\"one\"", "\"first\"", StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string command, string url, bool emulated = true)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        string address = emulated ? portal.Address.ToString() : "http://127.0.0.1:1";
        return await ToolRun.RunAsync(command switch
        {
            "baseline" => ["baseline", "--file", File, "--assembly", Library],
            "export" => ["export", "--out", Path.GetDirectoryName(File)!, "--public-url", url, "--assembly", Library],
            "verify" => ["verify", "--portal", address, "--report", File],
            _ => ["try", "sum", "--set", "one=2", "--record", File, "--portal", address, "--assembly", Library],
        });
    }

    private static Task<(int ExitCode, string Output, string Error)> ShellAsync(string line) =>
        ExternalProgram.RunAsync(ExternalProgram.CreateStart("bash", Path.GetTempPath(), ["-c", line]), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
