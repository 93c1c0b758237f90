using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The rules that report most declarations that are fine otherwise. They are on only in tests about them.</summary>
internal static class QuietRules
{
    private static readonly string[] Ids = ["BZP0112", "BZP0318"];

    /// <summary>Those of them that these texts do not name.</summary>
    public static string[] ForTestsWith(params string[] texts) =>
        [.. Ids.Where(id => !texts.Any(text => text.Contains(id, StringComparison.Ordinal)))];

    /// <summary>The diagnostics that are not theirs.</summary>
    public static IEnumerable<Diagnostic> Without(IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(static diagnostic => !Ids.Contains(diagnostic.Id));
}
