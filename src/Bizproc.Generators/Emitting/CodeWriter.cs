using System.Runtime.CompilerServices;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes C# by lines and blocks.</summary>
internal sealed class CodeWriter : CodeBuffer
{
    /// <summary>Writes lines at the current level. Empty lines stay empty.</summary>
    public void Write(string lines)
    {
        Append(lines);
        WriteLine();
    }

    /// <summary>Writes an interpolated string without creating it.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] CodeParts lines)
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
    public void Open([InterpolatedStringHandlerArgument("")] CodeParts head)
    {
        Write(head);
        Open();
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string end = "}")
    {
        Level--;
        Write(end);
    }

    private void Open()
    {
        Write("{");
        Level++;
    }
}
