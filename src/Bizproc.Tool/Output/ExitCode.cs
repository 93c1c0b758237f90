namespace Bizproc.Tool.Output;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The request is not fulfilled: something is to do, a check failed, the portal refused an action.</summary>
    public const int NotSo = 1;

    /// <summary>The command line, a file or an assembly that it names is wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>The portal or the network failed.</summary>
    public const int PortalFailed = 3;
}
