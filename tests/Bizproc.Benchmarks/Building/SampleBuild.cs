using System.Diagnostics;

namespace Bizproc.Benchmarks.Building;

/// <summary>Builds the sample from scratch in new processes, so that no compiler is warm from an earlier build.</summary>
/// <param name="written">The folder of the files that the generator wrote.</param>
internal sealed class SampleBuild(string written)
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>Builds the sample and its references, and lets the compiler write the generated files.</summary>
    /// <remarks>A project that is up to date is not compiled, so nothing would be written.</remarks>
    public Task PrepareAsync() => RunAsync("--no-incremental", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={written}");

    /// <summary>Builds the sample alone, with generator and analyzers.</summary>
    /// <returns>The time, in milliseconds.</returns>
    public static Task<double> WithAsync() => RunAsync("--no-restore", "--no-incremental", "-p:BuildProjectReferences=false");

    /// <summary>Builds the sample alone, from the same sources and the files that the generator wrote.</summary>
    /// <returns>The time, in milliseconds.</returns>
    public Task<double> WithoutAsync() => RunAsync(
        "--no-restore", "--no-incremental", "-p:BuildProjectReferences=false", $"-p:WrittenFiles={Path.Join(written, "Bizproc.Generators")}",
        $"-p:CustomAfterMicrosoftCommonTargets={Path.Join(Root, "tests", "Bizproc.Benchmarks", "Building", "Written.targets")}");

    private static async Task<double> RunAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "samples/DocumentApp", "-c", "Release", .. options])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");

        long begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        string[] printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        double time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"The sample does not build:\n{string.Concat(printed)}");
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Join(folder, "Bizproc.Generators.sln")) ? folder : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
