using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Creates descriptors with the values that they all share.</summary>
internal static class DiagnosticDescriptorHelper
{
    private const string Category = "Bizproc";

    /// <summary>The address that the SDK writes into the assembly from <c>Directory.Build.props</c>; <see langword="null"/> if it is empty there.</summary>
    private static readonly string? Repository = typeof(DiagnosticDescriptorHelper).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "RepositoryUrl")?.Value;

    public static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(Repository, id));

    /// <summary>Creates the descriptor of a rule that reports something missing, which is known only at the end of a compilation.</summary>
    public static DiagnosticDescriptor CreateForEnd(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true,
        helpLinkUri: HelpLink(Repository, id), customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>The address of the page of a rule, or <see langword="null"/> as long as the repository has no address.</summary>
    public static string? HelpLink(string? repository, string id)
    {
        if (string.IsNullOrWhiteSpace(repository)) return null;

        string address = repository!.Trim().TrimEnd('/');
        if (address.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) address = address.Substring(0, address.Length - ".git".Length);
        return $"{address}/blob/main/docs/rules/{id}.md";
    }
}
