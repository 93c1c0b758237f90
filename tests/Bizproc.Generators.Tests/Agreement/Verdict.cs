using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>The result of compiling one action.</summary>
/// <param name="Diagnostics">The analyzer's diagnostics in its file.</param>
/// <param name="Definitions">The definitions that will be sent for it; empty if no code was generated.</param>
internal sealed record Verdict(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ActionDefinition> Definitions)
{
    /// <summary>The four warnings that only give advice and are ignored like infos.</summary>
    private static readonly ImmutableHashSet<string> Advice = ["BZP0106", "BZP0313", "BZP0506", "BZP0514"];

    public IEnumerable<string> Errors => Ids(DiagnosticSeverity.Error);

    public IEnumerable<string> Warnings => Ids(DiagnosticSeverity.Warning).Where(id => !Advice.Contains(id));

    public IEnumerable<string> All => Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<string> Ids(DiagnosticSeverity severity) =>
        Diagnostics.Where(diagnostic => diagnostic.Severity == severity).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);
}
