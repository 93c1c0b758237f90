using System.Diagnostics;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Development;

/// <summary>The application under <c>dotnet watch</c>, which builds and starts it again after each change of its sources.</summary>
/// <param name="project">The project.</param>
/// <param name="listen">The address at which the application listens.</param>
/// <param name="settings">The settings of the application for the portal, as variables of its environment.</param>
/// <param name="lines">Receives what it prints.</param>
internal sealed class WatchedApplication(string project, Uri listen, IReadOnlyDictionary<string, string> settings, StoryLines lines)
{
    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="ToolException">The watch has ended by itself.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        // A hot reload changes the running process only, and not the assembly from which the actions are read.
        var start = new ProcessStartInfo("dotnet", ["watch", "--project", project, "--non-interactive", "--no-hot-reload", "run", "--no-launch-profile"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        start.Environment["ASPNETCORE_URLS"] = listen.GetLeftPart(UriPartial.Authority);
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER"] = "1";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        foreach (string secret in start.Environment.Keys.Where(static name => name.StartsWith("BIZPROC_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(secret);

        using var watch = Process.Start(start)!;
        watch.OutputDataReceived += (_, printed) => Pass(printed.Data);
        watch.ErrorDataReceived += (_, printed) => Pass(printed.Data);
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        try
        {
            await watch.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            watch.Kill(entireProcessTree: true);
            throw;
        }

        throw new ToolException($"dotnet watch has ended with exit code {watch.ExitCode}. Look at its last lines above", ExitCode.NotSo);
    }

    private void Pass(string? line)
    {
        if (line is { Length: > 0 }) lines.Write("app", line, Style.Faint);
    }
}
