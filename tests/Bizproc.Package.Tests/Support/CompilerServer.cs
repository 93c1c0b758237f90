using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Bizproc.Package.Tests.Support;

/// <summary>
/// One compiler for all builds of these tests, as a user has it by default: one that starts again for each project spends most of its time on its own
/// start and that of the analyzers. No other build uses it, and it ends with the tests.
/// </summary>
internal static class CompilerServer
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly string Name = string.Create(CultureInfo.InvariantCulture, $"bizproc-package-tests-{Environment.ProcessId}");

    /// <summary>Lets a build use it. The first one starts it, with an output of its own, which it does not share with the build.</summary>
    /// <param name="build">The start of the build.</param>
    public static void Offer(ProcessStartInfo build)
    {
        build.Environment["UseSharedCompilation"] = "true";
        build.Environment["SharedCompilationId"] = Name;
    }

    /// <summary>Ends it. If the tests are ended before, it ends after ten minutes without work.</summary>
    public static async Task StopAsync()
    {
        string sdk = typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "SdkFolder").Value!;
        string program = Path.Join(sdk, "Roslyn", "bincore", "VBCSCompiler.dll");
        await ExternalProgram.RunAsync(ExternalProgram.CreateStart("dotnet", sdk, [program, $"-pipename:{Name}", "-shutdown"]), Limit, CancellationToken.None);
    }
}
