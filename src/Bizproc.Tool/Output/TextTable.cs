using Bizproc.Portal.Tokens;

namespace Bizproc.Tool.Output;

/// <summary>A table of texts.</summary>
/// <param name="columns">The heads of the columns.</param>
internal sealed class TextTable(params string[] columns)
{
    private const int MaxCell = 500;

    private readonly List<(Style Style, string[] Cells)> _rows = [];

    /// <summary>Gets the heads of the columns.</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>Gets the rows.</summary>
    public IReadOnlyList<(Style Style, string[] Cells)> Rows => _rows;

    /// <summary>Adds a row. A portal may have written the texts, so they become one short line without signs that control a terminal.</summary>
    public void Add(Style style, params string[] cells) => _rows.Add((style, [.. cells.Select(static cell => SecretRedactor.None.Clean(cell, MaxCell))]));

    /// <summary>Writes the table as aligned columns, for files and other programs.</summary>
    public IEnumerable<string> ToLines()
    {
        int[] widths = [.. columns.Select((head, i) => Math.Max(head.Length, _rows.Select(row => row.Cells[i].Length).DefaultIfEmpty().Max()))];
        return _rows.Select(static row => row.Cells).Prepend([.. columns]).Select(cells => string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
