using System.Diagnostics;

namespace Bizproc.TestSupport;

/// <summary>Starts programs as a contributor starts them in a shell, and runs them to their end.</summary>
public static class ExternalProgram
{
    private static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(30);

    /// <summary>The start of a program whose output is read.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo CreateStart(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // The build that runs the tests sets these for itself.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        return start;
    }

    /// <summary>Runs a program to its end. It is killed with its children if it takes longer than the limit.</summary>
    /// <param name="start">The start of the program.</param>
    /// <param name="limit">The maximum time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The exit code, and the texts of the standard output and the standard error.</returns>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limit);
        using var killed = end.Token.Register(() => process.Kill(entireProcessTree: true));
        // A child that is not a descendant any more survives the kill, and keeps the output open.
        string[] printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None))
            .WaitAsync(limit + AfterKill, CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, printed[0], printed[1]);
    }
}
