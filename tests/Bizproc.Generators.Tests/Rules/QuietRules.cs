using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The rules that report most declarations that are otherwise fine. They are enabled only in tests about them.</summary>
internal static class QuietRules
{
    private static readonly string[] Ids = ["BZP0112", "BZP0318"];

    /// <summary>The rules of this list that the given texts do not mention.</summary>
    public static string[] ForTestsWith(params string[] texts) =>
        [.. Ids.Where(id => !texts.Any(text => text.Contains(id, StringComparison.Ordinal)))];

    /// <summary>The diagnostics of all other rules.</summary>
    public static IEnumerable<Diagnostic> Without(IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(static diagnostic => !Ids.Contains(diagnostic.Id));
}
