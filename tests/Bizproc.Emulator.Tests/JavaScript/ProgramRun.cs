using System.ComponentModel;
using System.Diagnostics;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>A Node program that ran to its end.</summary>
/// <param name="ExitCode">0 on success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its error output.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program; <see langword="null"/> if this machine does not have it.</summary>
    /// <param name="name">Its name, as a shell would find it.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Additional environment variables.</param>
    /// <param name="limit">The maximum duration, after which it is killed.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public static async Task<ProgramRun?> OfAsync(
        string name, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, TimeSpan limit)
    {
        // npm is only a script, and Windows needs the extension of its name.
        bool isScript = OperatingSystem.IsWindows() && name == "npm";
        var start = new ProcessStartInfo(isScript ? name + ".cmd" : name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        try
        {
            using var process = Process.Start(start)!;
            return await WaitAsync(process, limit);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<ProgramRun> WaitAsync(Process process, TimeSpan limit)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(stop.Token);
            var error = process.StandardError.ReadToEndAsync(stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{process.StartInfo.FileName} did not end within {limit.TotalSeconds} seconds");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
