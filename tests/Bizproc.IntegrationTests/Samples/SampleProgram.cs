using System.Diagnostics;
using DocumentApp.Actions;

namespace Bizproc.IntegrationTests.Samples;

/// <summary>The sample as a separate process.</summary>
internal sealed class SampleProgram : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private SampleProgram(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Ends the wait for a sample that hangs.</summary>
    public static CancellationTokenSource LimitTime()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeLimit);
        return limit;
    }

    public static async Task<SampleRun> RunAsync(params string[] arguments) => await RunWithTokenAsync(null, arguments);

    /// <param name="token">The token in the environment.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<SampleRun> RunWithTokenAsync(string? token, params string[] arguments)
    {
        using var program = Start(token, arguments);
        return await program.WaitAsync();
    }

    public static SampleProgram Start(string? token, params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["exec", typeof(Md5).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BIZPROC_TOKEN"] = token;
        return new SampleProgram(Process.Start(start)!);
    }

    /// <summary>Reads up to the line after which it only serves.</summary>
    public async Task<string> ReadStartAsync()
    {
        using var limit = LimitTime();
        var text = new StringWriter();
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(limit.Token);
            await text.WriteLineAsync(line);
        }
        while (line is not null && !line.StartsWith("Both run until Ctrl+C", StringComparison.Ordinal));

        Assert.NotNull(line);
        return text.ToString();
    }

    /// <summary>Reads the rest of its output, and its exit code.</summary>
    public async Task<SampleRun> WaitAsync()
    {
        using var limit = LimitTime();
        var output = _process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = _process.StandardError.ReadToEndAsync(limit.Token);
        await _process.WaitForExitAsync(limit.Token);
        return new SampleRun(_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
