using Bizproc.Emulator.Commands;

namespace Bizproc.Emulator;

/// <summary>Makes the library a program, too. No top-level statements: their class would be a public one of whoever references the library.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => EmulatorCommand.RunAsync(args);
}
