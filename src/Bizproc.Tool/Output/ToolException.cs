namespace Bizproc.Tool.Output;

/// <summary>Ends a command with one sentence for the person who typed it.</summary>
/// <param name="message">One sentence: the failure, the thing that failed, and the remedy.</param>
/// <param name="code">The exit code.</param>
/// <param name="cause">The exception behind it, which <c>--verbose</c> shows.</param>
internal sealed class ToolException(string message, int code = ExitCode.WrongUse, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Gets the exit code.</summary>
    public int Code => code;
}
