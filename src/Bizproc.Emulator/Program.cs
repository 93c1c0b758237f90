using Bizproc.Emulator.Cli;

namespace Bizproc.Emulator;

/// <summary>
/// The entry point. It is not a file of top-level statements, because these would add a public <c>Program</c> class to every project that references
/// the library.
/// </summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => EmulatorProgram.RunAsync(args);
}
