using System.Diagnostics;
using System.Globalization;

namespace Bizproc.Tool.Tests.Support;

/// <summary>Runs <c>bizproc</c> as a process, as a person does whose output is read by a program.</summary>
internal static class ToolRun
{
    /// <summary>The program with the actions.</summary>
    public static string Sample { get; } = Path.Join(AppContext.BaseDirectory, "DocumentApp.dll");

    /// <summary>The signals by their numbers.</summary>
    private static readonly string[] Signals = ["", "-HUP", "-INT", "-QUIT"];

    /// <summary>The native code of the command, if it is tested rather than the portable one: see CONTRIBUTING.md.</summary>
    private static readonly string? Native = Environment.GetEnvironmentVariable("NATIVE_TOOL");

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>A folder without projects and without <c>bizproc.json</c>.</summary>
    private static readonly string EmptyFolder = Directory.CreateTempSubdirectory("bizproc-tool-").FullName;

    /// <summary>Creates the start of a process.</summary>
    public static ProcessStartInfo CreateStart(string? folder, params IEnumerable<string> arguments)
    {
        IEnumerable<string> line = Native is null ? [Path.Join(AppContext.BaseDirectory, "Bizproc.Tool.dll"), .. arguments] : arguments;
        var start = ExternalProgram.CreateStart(Native ?? "dotnet", folder ?? EmptyFolder, line);
        foreach (string variable in start.Environment.Keys.Where(static name => name.StartsWith("BIZPROC_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(variable);
        return start;
    }

    /// <summary>Runs a command with the token of an administrator.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) => RunAsync(null, ("BIZPROC_TOKEN", "admin"), arguments);

    /// <summary>Runs a command in a folder, with one variable of the environment.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(string? folder, (string Name, string Value)? variable, params IEnumerable<string> arguments)
    {
        var start = CreateStart(folder, arguments);
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        var (code, output, error) = await ExternalProgram.RunAsync(start, Limit, TestContext.Current.CancellationToken);
        return (code, output.ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }

    /// <summary>Presses Ctrl+C. A process in the background of a shell ignores that, as do its children, so there the other signal takes its place.</summary>
    public static async Task InterruptAsync(Process process)
    {
        await SignalAsync(process, await IsIgnoredAsync("-INT") ? "-TERM" : "-INT");
    }

    /// <summary>Sends a signal, such as <c>-HUP</c>, to a process.</summary>
    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>True if this process, and so its children, ignores a signal.</summary>
    public static async Task<bool> IsIgnoredAsync(string signal)
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        if (!File.Exists(Status)) return false;

        string line = (await File.ReadAllLinesAsync(Status, TestContext.Current.CancellationToken)).First(static line => line.StartsWith(Ignored, StringComparison.Ordinal));
        return (ulong.Parse(line[Ignored.Length..], NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & (1UL << (Array.IndexOf(Signals, signal) - 1))) != 0;
    }
}
