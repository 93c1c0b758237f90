using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes C# line by line, with <c>\n</c> and four blanks a level.</summary>
internal sealed class CodeWriter
{
    // A small action comes to about this much.
    private readonly StringBuilder _code = new(capacity: 10_000);
    private int _level;

    /// <summary>Writes lines at the current level; empty ones stay empty.</summary>
    public void Write(string lines)
    {
        // Taken apart in place: a file has hundreds of lines, and all of them pass here.
        for (int start = 0, end; start <= lines.Length; start = end + 1)
        {
            end = lines.IndexOf('\n', start);
            if (end < 0) end = lines.Length;
            if (end > start) _code.Append(' ', 4 * _level).Append(lines, start, end - start);
            _code.Append('\n');
        }
    }

    public void WriteLine() => _code.Append('\n');

    /// <summary>Writes a head and opens a block behind it.</summary>
    public void Open(string head)
    {
        Write(head);
        Write("{");
        _level++;
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string end = "}")
    {
        _level--;
        Write(end);
    }

    public override string ToString() => _code.ToString();
}
