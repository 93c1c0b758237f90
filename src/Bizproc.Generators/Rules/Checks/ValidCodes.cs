using System.Runtime.CompilerServices;
using System.Text;
using Bizproc.Generators.Indexing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds valid codes for actions whose codes the portal rejects.</summary>
internal static class ValidCodes
{
    private static readonly ConditionalWeakTable<ActionIndex, Dictionary<ISymbol, string>[]> s_known = new();

    /// <summary>
    /// The code for one registration, or <see langword="null"/> if there is no good one. All invalid codes of the compilation are replaced together, in
    /// the order of the index, so that fixing them one by one or all at once has the same result, without duplicates.
    /// </summary>
    public static string? Find(ISymbol type, bool isRobot, ActionIndex index) =>
        s_known.GetValue(index, FindAll)[isRobot ? 1 : 0].TryGetValue(type, out string? code) ? code : null;

    /// <summary>The code for a robot that has the same code as the activity, or <see langword="null"/> if that code would be invalid or taken.</summary>
    public static string? FindForRobot(string code, ISymbol type, ActionIndex index)
    {
        string robot = code + ".robot";
        bool isTaken = index.FirstWithAnyCaseOf(robot) is not null || index.WithCode(code).Any(action => action.Registration.Code == code && !action.IsOf(type));
        return isTaken || !IsValid(robot) ? null : robot;
    }

    /// <summary>The code for a trigger, or <see langword="null"/> if that code would be invalid or taken. Several triggers that would get one code get none.</summary>
    public static string? FindForTrigger(string code, ActionIndex index)
    {
        string clean = Clean(code);
        bool isFree = !index.Triggers.Any(other => other.Code != code && string.Equals(Clean(other.Code), clean, StringComparison.OrdinalIgnoreCase));
        return isFree && clean.Any(Ascii.IsLetterOrDigit) && !PhpText.IsEmpty(clean) ? clean : null;
    }

    /// <summary>The codes of activities, then those of robots, by class.</summary>
    private static Dictionary<ISymbol, string>[] FindAll(ActionIndex index)
    {
        Dictionary<ISymbol, string>[] codes = [new(SymbolEqualityComparer.Default), new(SymbolEqualityComparer.Default)];
        HashSet<string> taken = new(index.Actions.Select(static action => action.Registration.Code).OfType<string>().Where(IsValid), StringComparer.OrdinalIgnoreCase);
        foreach (var action in index.Actions)
        {
            if (action.Registration is not { Former: null, Code: { } code } || IsValid(code)) continue;

            string clean = Clean(code);
            bool isFree = clean.Any(Ascii.IsLetterOrDigit) && IsValid(clean) && taken.Add(clean);
            if (isFree) codes[action.Registration.IsRobot ? 1 : 0].Add(action.Type, clean);
        }

        return codes;
    }

    private static bool IsValid(string code) =>
        ActionCode.Matches(code) && !PhpText.IsEmpty(code) && code.Length <= ActionCode.MaxLength && !code.EndsWith("\n", StringComparison.Ordinal);

    /// <summary>Replaces each invalid character by one <c>_</c>, without shortening.</summary>
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
