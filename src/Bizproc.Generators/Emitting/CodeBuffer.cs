using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Lines of text, each indented by four blanks a level, and ended by <c>\n</c>.</summary>
internal abstract class CodeBuffer
{
    // A small action comes to about this much.
    private const int UsualLength = 10_000;

    // Files are written one after the other, and hosts run the generator on several threads: each thread has a buffer for all its files.
    [ThreadStatic]
    private static StringBuilder? s_free;

    private readonly StringBuilder _code;
    private bool _isInLine;

    protected CodeBuffer()
    {
        // Taken, so that a second file on this thread is not written between the lines of this one.
        _code = s_free ?? new(UsualLength);
        s_free = null;
    }

    /// <summary>How deep the next line stands.</summary>
    protected int Level { get; set; }

    /// <summary>Writes a part of a line, or of several; empty lines stay empty.</summary>
    public void Append(string text)
    {
        // Taken apart in place: a file has hundreds of lines, and all of them pass here.
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) AppendInLine(text, start, end - start);
            if (end < text.Length) WriteLine();
        }
    }

    /// <summary>Ends a line.</summary>
    public void WriteLine()
    {
        _code.Append('\n');
        _isInLine = false;
    }

    /// <summary>All that was written. Nothing may be written any more: the buffer is the next file's.</summary>
    public string End()
    {
        string code = _code.ToString();

        // One huge file must not be remembered for ever.
        if (_code.Capacity <= 10 * UsualLength) s_free = _code.Clear();
        return code;
    }

    private void AppendInLine(string text, int start, int count)
    {
        if (!_isInLine) _code.Append(' ', 4 * Level);
        _isInLine = true;
        _code.Append(text, start, count);
    }
}
