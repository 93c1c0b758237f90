using System.Text;

namespace Bizproc.Tool.Output;

/// <summary>
/// A standard stream whose failures are no surprise: a full disk or a closed stream ends the command with one sentence; a lost error stream ends
/// nothing, because there is nobody to tell.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="isError">True for the error stream.</param>
internal sealed class GuardedWriter(TextWriter stream, bool isError) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => stream.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Guard(() => stream.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Guard(() => stream.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Guard(() => stream.Write(value));

    /// <inheritdoc/>
    public override void WriteLine() => Guard(stream.WriteLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Guard(() => stream.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Guard(stream.Flush);

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        // A stream that the shell has closed is a file without access.
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            if (!isError) throw new ToolException($"The output cannot be written: {lost.GetBaseException().Message.TrimEnd('.')}. Free some space, or choose another place", ExitCode.NotSo, lost);
        }
    }
}
