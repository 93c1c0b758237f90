using System.CommandLine;
using System.Globalization;

namespace Bizproc.Tool.Shell;

/// <summary>Completes a command line for the scripts of <c>dotnet-suggest</c>, which call <c>bizproc [suggest:POSITION] "LINE"</c>.</summary>
internal static class Completion
{
    private const string Start = "[suggest";

    /// <summary>True if the arguments ask for completions.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> arguments) => arguments is [{ } first, ..] && first.StartsWith(Start, StringComparison.Ordinal) && first.EndsWith(']');

    /// <summary>Writes the words that may follow, one a line.</summary>
    public static void Write(Command root, IReadOnlyList<string> arguments, TextWriter output)
    {
        string text = arguments.Count > 1 ? arguments[1] : "";
        bool hasPosition = int.TryParse(arguments[0].AsSpan()[Start.Length..].Trim([':', ']']), NumberStyles.None, CultureInfo.InvariantCulture, out int position);
        foreach (var word in root.Parse(text).GetCompletions(hasPosition ? Math.Min(position, text.Length) : text.Length)) output.WriteLine(word.InsertText ?? word.Label);
    }
}
