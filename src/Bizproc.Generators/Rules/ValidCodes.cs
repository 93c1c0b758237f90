using System.Text;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>Finds codes for actions whose own ones the portal refuses.</summary>
internal static class ValidCodes
{
    /// <summary>
    /// The code for one registration, or <see langword="null"/> where none would be right. All wrong codes of the compilation are mended
    /// together, in the order of the index, so that mending them one by one or all at once comes to the same, and to no code twice.
    /// </summary>
    public static string? Of(ISymbol type, bool isRobot, ActionIndex index)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (var action in index.Actions)
        {
            if (action.Registration.Code is { } code && IsValid(code)) taken.Add(code);
        }

        foreach (var action in index.Actions)
        {
            if (action.Registration.Code is not { } code || IsValid(code)) continue;

            string clean = Clean(code);
            bool isFree = clean.Any(Ascii.IsLetterOrDigit) && IsValid(clean) && taken.Add(clean);
            if (action.IsOf(type) && action.Registration.IsRobot == isRobot) return isFree ? clean : null;
        }

        return null;
    }

    /// <summary>The code for a robot that has the activity's, or <see langword="null"/> where that would not be right either.</summary>
    public static string? OfRobot(string code, ISymbol type, ActionIndex index)
    {
        string robot = code + ".robot";
        bool isTaken = index.FirstWithAnyCaseOf(robot) is not null || index.Actions.Any(action => action.Registration.Code == code && !action.IsOf(type));
        return isTaken || !IsValid(robot) ? null : robot;
    }

    private static bool IsValid(string code) =>
        ActionCode.Matches(code) && !PhpText.IsEmpty(code) && code.Length <= ActionCode.MaxLength && !code.EndsWith("\n", StringComparison.Ordinal);

    /// <summary>Each character that is not allowed becomes one <c>_</c>; nothing is cut.</summary>
    private static string Clean(string code)
    {
        var clean = new StringBuilder();
        for (int i = 0; i < code.Length; i++)
        {
            clean.Append(ActionCode.IsAllowed(code[i]) ? code[i] : '_');
            if (i + 1 < code.Length && char.IsSurrogatePair(code[i], code[i + 1])) i++;
        }

        return clean.ToString();
    }
}
