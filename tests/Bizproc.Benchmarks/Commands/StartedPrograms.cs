using System.Diagnostics;
using System.Runtime.InteropServices;
using Bizproc.Benchmarks.Scale;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Commands;

/// <summary>The programs whose starts are compared: the command, as its package has it, and an empty program; and an assembly with actions.</summary>
/// <param name="folder">The folder in which they are.</param>
internal sealed class StartedPrograms(string folder)
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>Gets the command in native code, as a release has it.</summary>
    public string Tool => Path.Join(folder, "tool", OperatingSystem.IsWindows() ? "Bizproc.Tool.exe" : "Bizproc.Tool");

    /// <summary>Gets the empty program. With an address as argument, it makes one request.</summary>
    public string Empty => Path.Join(folder, "empty-built", "Empty.dll");

    /// <summary>Gets the assembly with actions.</summary>
    public string Actions => Path.Join(folder, "Sized.dll");

    /// <summary>Builds all of them.</summary>
    /// <param name="actions">The number of actions.</param>
    public async Task BuildAsync(int actions)
    {
        string system = RuntimeInformation.RuntimeIdentifier;
        await RunAsync("dotnet", Root, "publish", "src/Bizproc.Tool", "-c", "Release", "-r", system, $"-p:ToolSystems={system}", "-o", Path.Join(folder, "tool"));
        string empty = Directory.CreateDirectory(Path.Join(folder, "empty")).FullName;
        await File.WriteAllTextAsync(Path.Join(empty, "Program.cs"), "if (args.Length > 0) new HttpClient().GetStringAsync(args[0]).GetAwaiter().GetResult();\n");
        await File.WriteAllTextAsync(Path.Join(empty, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        await RunAsync("dotnet", empty, "publish", "-c", "Release", "-o", Path.Join(folder, "empty-built"));

        CSharpGeneratorDriver.Create(new BizprocGenerator()).RunGeneratorsAndUpdateCompilation(SizedProject.OfActions(actions).After(edit: 0), out var whole, out _);
        var result = whole.Emit(Actions);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>The time, in milliseconds.</returns>
    public async Task<double> MeasureAsync(string program, params string[] arguments)
    {
        long begun = Stopwatch.GetTimestamp();
        if (Path.GetExtension(program) == ".dll") await RunAsync("dotnet", folder, [program, .. arguments]);
        else await RunAsync(program, folder, arguments);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task RunAsync(string program, string at, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = at, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["BIZPROC_TOKEN"] = "admin";
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");

        using var process = Process.Start(start)!;
        string[] printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} has failed:\n{string.Concat(printed)}");
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Join(folder, "Bizproc.Generators.sln")) ? folder : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
