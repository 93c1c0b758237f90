using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>Makes descriptors; what all of them share is written here.</summary>
internal static class DiagnosticDescriptorHelper
{
    private const string Category = "Bizproc";

    public static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true);

    /// <summary>The same for a rule that speaks of absence, so that only a look at the whole compilation can tell.</summary>
    public static DiagnosticDescriptor CreateForEnd(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}
