using System.Diagnostics;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>Builds a project with the SDK of this machine.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds a project, and returns the path of its assembly.</summary>
    /// <param name="project">The file of the project.</param>
    /// <param name="stop">Stops the build.</param>
    /// <param name="options">More options of the build.</param>
    /// <exception cref="ToolException">The build failed.</exception>
    public static async Task<string> RunAsync(string project, CancellationToken stop, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "-nologo", "-v", "q", "-t:Build", "-getProperty:TargetPath", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var build = Start(start);
        var output = build.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = build.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await build.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }

        string text = (await output.ConfigureAwait(false)).Trim();
        string name = Path.GetFileName(project);
        if (build.ExitCode != 0) throw new ToolException($"{name} does not build: {FirstError(text, await error.ConfigureAwait(false))}. Repair it, and see all messages with dotnet build", ExitCode.NotSo);
        if (text.Length == 0) throw new ToolException($"{name} has several target frameworks. Build it, and name one of its assemblies with --assembly");

        return text.Split('\n')[^1].Trim();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new ToolException("dotnet cannot be started, which builds the project. Install the .NET SDK, or name a built assembly with --assembly", cause: missing);
        }
    }

    /// <summary>Gets the first message of the compiler, without the project that the build repeats after each.</summary>
    private static string FirstError(string output, string error)
    {
        string[] lines = [.. $"{output}\n{error}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        string line = lines.FirstOrDefault(static line => line.Contains("error ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "the build said nothing";
        int repeated = line.LastIndexOf(" [", StringComparison.Ordinal);
        return (repeated > 0 ? line[..repeated] : line).TrimEnd('.');
    }
}
