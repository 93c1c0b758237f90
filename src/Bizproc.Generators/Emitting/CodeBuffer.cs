using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Lines of text, each indented by four spaces per level and ended by <c>\n</c>.</summary>
internal abstract class CodeBuffer
{
    // The usual length of the file of a small action.
    private const int UsualLength = 10_000;

    // Hosts run the generator on several threads, and each thread writes one file after another: one buffer per thread is enough.
    [ThreadStatic]
    private static StringBuilder? s_free;

    private readonly StringBuilder _code;
    private bool _isInLine;

    protected CodeBuffer()
    {
        // Take the buffer out of the cache so that a nested writer on this thread cannot share it.
        _code = s_free ?? new(UsualLength);
        s_free = null;
    }

    /// <summary>The level of the next line.</summary>
    protected int Level { get; set; }

    /// <summary>Writes a part of a line, or of several lines. Empty lines stay empty.</summary>
    public void Append(string text)
    {
        // Split without allocating: every line of every file passes here.
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

    /// <summary>Returns the whole text. Nothing may be written afterwards: the next file reuses the buffer.</summary>
    public string End()
    {
        string code = _code.ToString();

        // Do not keep the memory of one huge file forever.
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
