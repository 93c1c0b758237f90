using System.Globalization;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Bizproc.Tool.Output;

/// <summary>Writes to a terminal with Spectre.Console, which knows its width and colours, and obeys <c>NO_COLOR</c>.</summary>
internal sealed class ColourTerminal(IAnsiConsole console) : ITerminal
{
    private const int MinWidth = 20;

    /// <summary>Opens the terminal of this process.</summary>
    /// <param name="columns">The width that the environment asks for; <see langword="null"/> for that of the terminal.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ITerminal Create(string? columns)
    {
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width >= MinWidth) AnsiConsole.Profile.Width = width;
        return new ColourTerminal(AnsiConsole.Console);
    }

    /// <inheritdoc/>
    public void WriteLine(string line, Style style) => console.WriteLine(line, Colour(style));

    /// <inheritdoc/>
    public void Write(TextTable table)
    {
        var grid = new Table { Border = TableBorder.Simple };
        foreach (string head in table.Columns) grid.AddColumn(new TableColumn(new Text(head)));
        foreach (var (style, cells) in table.Rows) grid.AddRow(cells.Select(cell => new Text(cell, Colour(style))));
        console.Write(grid);
    }

    private static Spectre.Console.Style Colour(Style style) => style switch
    {
        Style.Good => new(Color.Green),
        Style.Notice => new(Color.Yellow),
        Style.Bad => new(Color.Red),
        Style.Faint => new(decoration: Decoration.Dim),
        _ => Spectre.Console.Style.Plain,
    };
}
