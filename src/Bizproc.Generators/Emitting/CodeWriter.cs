using System.Runtime.CompilerServices;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes C# line by line, and block by block. Lines are indented by four blanks a level, and end with <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    // A small action comes to about this much.
    private const int UsualLength = 10_000;

    // Files are written one after the other, and hosts run the generator on several threads: each thread has a buffer for all its files.
    [ThreadStatic]
    private static StringBuilder? s_free;

    private readonly StringBuilder _code;
    private int _level;
    private bool _isInLine;

    public CodeWriter()
    {
        // Take the buffer, so that a nested writer on this thread cannot share it.
        _code = s_free ?? new(UsualLength);
        s_free = null;
    }

    /// <summary>Writes lines at the current level; empty ones stay empty.</summary>
    public void Write(string lines)
    {
        Append(lines);
        WriteLine();
    }

    /// <summary>The same from parts, without a text of them all.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] CodeParts lines)
    {
        // They are here already: the compiler hands each part over before it calls.
        _ = lines;
        WriteLine();
    }

    /// <summary>Writes a head and opens a block behind it.</summary>
    public void Open(string head)
    {
        Write(head);
        Open();
    }

    /// <summary>The same from parts.</summary>
    public void Open([InterpolatedStringHandlerArgument("")] CodeParts head)
    {
        Write(head);
        Open();
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string end = "}")
    {
        _level--;
        Write(end);
    }

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

    private void Open()
    {
        Write("{");
        _level++;
    }

    private void AppendInLine(string text, int start, int count)
    {
        if (!_isInLine) _code.Append(' ', 4 * _level);
        _isInLine = true;
        _code.Append(text, start, count);
    }
}
