using System.Runtime.CompilerServices;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes C# by lines and blocks. Lines are indented by four spaces per level and end with <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    // The usual length of the file of a small action.
    private const int UsualLength = 10_000;

    // Hosts run the generator on several threads, and each thread writes one file after another: one buffer per thread is enough.
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

    /// <summary>Writes lines at the current level. Empty lines stay empty.</summary>
    public void Write(string lines)
    {
        Append(lines);
        WriteLine();
    }

    /// <summary>Writes an interpolated string without creating it.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Parts lines)
    {
        // Already written: the compiler appends the parts before it calls this method.
        _ = lines;
        WriteLine();
    }

    /// <summary>Writes a head and opens a block after it.</summary>
    public void Open(string head)
    {
        Write(head);
        Open();
    }

    /// <summary>Writes an interpolated head without creating the string, and opens a block after it.</summary>
    public void Open([InterpolatedStringHandlerArgument("")] Parts head)
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

    /// <summary>An interpolated string of code. The compiler calls these methods for each part, so that the string itself is never created.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Parts
    {
        private readonly CodeWriter _code;

        /// <param name="literalLength">Required by the compiler.</param>
        /// <param name="formattedCount">Required by the compiler.</param>
        /// <param name="code">Receives the parts.</param>
        public Parts(int literalLength, int formattedCount, CodeWriter code)
        {
            _ = literalLength;
            _ = formattedCount;
            _code = code;
        }

        public void AppendLiteral(string text) => _code.Append(text);

        public void AppendFormatted(string? text) => _code.Append(text ?? "");
    }
}
