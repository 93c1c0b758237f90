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
        var (code, text, error) = await RunDotnetAsync(["build", project, "-nologo", "-v", "q", "-t:Build", "-getProperty:TargetPath", .. options], stop).ConfigureAwait(false);
        string name = Path.GetFileName(project);
        if (code != 0) throw new ToolException($"{name} does not build: {FirstError(text, error)}. Repair it, and see all messages with dotnet build", ExitCode.NotSo);
        if (text.Length == 0) throw new ToolException($"{name} has several target frameworks. Build it, and name one of its assemblies with --assembly");

        return text.Split('\n')[^1].Trim();
    }

    /// <summary>Builds a project whose faults a person is about to repair.</summary>
    /// <returns>The assembly, and the fault of the sources; <see langword="null"/> if the build has none.</returns>
    /// <exception cref="ToolException">The project itself cannot be read, so nothing can wait for its repair.</exception>
    public static async Task<(string Assembly, string? Fault)> TryRunAsync(string project, CancellationToken stop)
    {
        try
        {
            return (await RunAsync(project, stop).ConfigureAwait(false), null);
        }
        catch (ToolException fault) when (fault.Code == ExitCode.NotSo)
        {
            // Without a target, the project is only read.
            var (code, output, _) = await RunDotnetAsync(["msbuild", project, "-nologo", "-getProperty:TargetPath"], stop).ConfigureAwait(false);
            if (code != 0 || output.Length == 0) throw;

            return (output.Split('\n')[^1].Trim(), fault.Message);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunDotnetAsync(IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
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

        return (build.ExitCode, (await output.ConfigureAwait(false)).Trim(), await error.ConfigureAwait(false));
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
