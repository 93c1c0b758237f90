namespace Bizproc.Emulator.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A mistake in the command line, an address that cannot be listened at, or a portal that answers otherwise.</summary>
    public const int Failure = 1;
}
