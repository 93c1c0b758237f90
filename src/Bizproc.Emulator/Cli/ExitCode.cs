namespace Bizproc.Emulator.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An address that cannot be listened at, or a portal that answers otherwise.</summary>
    public const int Failure = 1;

    /// <summary>A mistake in the command line or in a file that it names.</summary>
    public const int WrongUse = 2;

    /// <summary>A portal that cannot be reached, or that refuses the token.</summary>
    public const int PortalFailed = 3;
}
