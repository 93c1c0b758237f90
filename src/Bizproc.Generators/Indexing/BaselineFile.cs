using System.Collections.Immutable;
using Bizproc.Compatibility;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Indexing;

/// <summary>The baseline of a project, an additional file of the compilation.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Content">The declarations in it.</param>
internal sealed record BaselineFile(string Path, SourceText Text, Baseline Content)
{
    /// <summary>
    /// Reads a text. The compiler keeps the result as long as the text lives, so a keystroke in a source file does not read the baseline again.
    /// </summary>
    public static SourceTextValueProvider<Baseline> Reader { get; } = new(static text =>
        text.Length > BaselineReader.MaxLength ? BaselineReader.TooLong : BaselineReader.Read(text.ToString()));

    /// <summary>Finds the baseline of a compilation.</summary>
    /// <param name="files">The additional files.</param>
    /// <param name="read">Reads a text with <see cref="Reader"/>.</param>
    public static BaselineFile? Find(ImmutableArray<AdditionalText> files, Func<SourceText, Baseline?> read)
    {
        foreach (var file in files)
        {
            if (!string.Equals(System.IO.Path.GetFileName(file.Path), Baseline.FileName, StringComparison.OrdinalIgnoreCase)) continue;
            if (file.GetText(CancellationToken.None) is { } text && read(text) is { } content) return new(file.Path, text, content);
        }

        return null;
    }

    /// <summary>The location of a line.</summary>
    public Location At(int line)
    {
        var found = Text.Lines[Math.Max(0, Math.Min(line, Text.Lines.Count) - 1)];
        int start = found.Start;
        while (start < found.End && char.IsWhiteSpace(Text[start])) start++;
        var span = TextSpan.FromBounds(start, found.End);
        return Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
    }
}
