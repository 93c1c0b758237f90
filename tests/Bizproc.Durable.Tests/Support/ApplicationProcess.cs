using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bizproc.Durable.Application;

namespace Bizproc.Durable.Tests.Support;

/// <summary>The application of these tests as a process of its own, which can be killed.</summary>
internal sealed class ApplicationProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private ApplicationProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The lines that the process has written.</summary>
    public string Output => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Starts a process, and waits until it answers.</summary>
    /// <param name="settings">The configuration, such as <c>Bizproc:Portal=http://127.0.0.1</c>.</param>
    /// <param name="maxFileBlocks">The size at which a file can grow no more, in blocks of 512 bytes: to the process it is a full disk. Default: no limit.</param>
    public static async Task<ApplicationProcess> StartAsync(IEnumerable<string> settings, int? maxFileBlocks = null)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [host, "exec", typeof(Twice).Assembly.Location, .. settings.Select(static setting => $"--{setting}")];
        if (maxFileBlocks is { } blocks)
            command = ["sh", "-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\"", blocks.ToString(CultureInfo.InvariantCulture), .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Otherwise the runtime reserves its code in a file of memory, which is too large.
        if (maxFileBlocks is not null) start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var application = new ApplicationProcess(Process.Start(start)!);
        try
        {
            await application._ready.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            return application;
        }
        catch (Exception failure)
        {
            await application.KillAsync();
            throw new InvalidOperationException(application.Output, failure);
        }
    }

    /// <summary>Ends the process as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience, CancellationToken.None);
    }

    /// <summary>Sends a signal, such as <c>TERM</c> or <c>STOP</c>.</summary>
    public async Task SignalAsync(string signal) => await ExternalProgram.RunAsync(
        ExternalProgram.CreateStart("kill", Path.GetTempPath(), [$"-{signal}", $"{_process.Id}"]), Patience, CancellationToken.None);

    /// <summary>Asks the process to end, and waits for that.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await WaitForExitAsync();
    }

    /// <summary>Waits until the process has ended.</summary>
    public Task WaitForExitAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The process has ended"));
            return;
        }

        _lines.Enqueue(line);
        if (line == "ready") _ready.TrySetResult();
    }
}
