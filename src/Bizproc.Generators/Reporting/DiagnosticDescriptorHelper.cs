using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Makes descriptors; what all of them share is written here.</summary>
internal static class DiagnosticDescriptorHelper
{
    private const string Category = "Bizproc";

    /// <summary>What the SDK writes into the assembly from <c>Directory.Build.props</c>, unless it is empty there.</summary>
    private static readonly string? Repository = typeof(DiagnosticDescriptorHelper).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "RepositoryUrl")?.Value;

    public static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(Repository, id));

    /// <summary>The same for a rule that speaks of absence, so that only a look at the whole compilation can tell.</summary>
    public static DiagnosticDescriptor CreateForEnd(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true,
        helpLinkUri: HelpLink(Repository, id), customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>The address of a rule's page, or <see langword="null"/> while the repository has none.</summary>
    public static string? HelpLink(string? repository, string id)
    {
        if (string.IsNullOrWhiteSpace(repository)) return null;

        string address = repository!.Trim().TrimEnd('/');
        if (address.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) address = address.Substring(0, address.Length - ".git".Length);
        return $"{address}/blob/main/docs/rules/{id}.md";
    }
}
