using System.Runtime.CompilerServices;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes C# line by line, and block by block.</summary>
internal sealed class CodeWriter : CodeBuffer
{
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
        Level--;
        Write(end);
    }

    private void Open()
    {
        Write("{");
        Level++;
    }
}
