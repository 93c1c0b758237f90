namespace Bizproc.Tool.Output;

/// <summary>A terminal that a person watches.</summary>
internal interface ITerminal
{
    /// <summary>Writes a line in the colour of its meaning.</summary>
    void WriteLine(string line, Style style);

    /// <summary>Writes a table that fits the width of the terminal.</summary>
    void Write(TextTable table);
}
