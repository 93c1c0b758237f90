using System.Text.RegularExpressions;

namespace Bizproc.Tool.Commands.Rules;

/// <summary>A page of a rule, as a terminal shows it.</summary>
/// <param name="Title">The title, without the id.</param>
/// <param name="Severity">The severity, in one word.</param>
/// <param name="Lines">The lines, without marks of links and emphasis.</param>
internal sealed partial record RulePage(string Title, string Severity, IReadOnlyList<string> Lines)
{
    /// <summary>Reads a page.</summary>
    /// <param name="text">The text of the page, in Markdown.</param>
    public static RulePage Parse(string text)
    {
        // Links at the end of the page are for a browser.
        string[] lines = [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Where(static line => !LinkTarget().IsMatch(line))];
        RemoveMarks(lines);
        string title = lines[0].TrimStart('#', ' ');
        string severity = lines.Skip(1).FirstOrDefault(static line => line.Contains(" · ", StringComparison.Ordinal))?.Split(" · ")[0] ?? "";
        return new RulePage(title.Contains(": ", StringComparison.Ordinal) ? title.Split(": ", 2)[1] : title, severity.ToLowerInvariant(), [.. lines.Reverse().SkipWhile(static line => line.Length == 0).Reverse()]);
    }

    /// <summary>Removes the marks of links and emphasis, except in code, where brackets are those of attributes.</summary>
    private static void RemoveMarks(string[] lines)
    {
        bool isCode = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else if (!isCode) lines[i] = Link().Replace(lines[i], "${text}").Replace("**", "", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\[(?<text>[^\]]+)\](?:\([^)]*\)|\[[^\]]*\])?(?!\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[[^\]]+\]: ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkTarget();
}
