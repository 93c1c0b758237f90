using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Creates descriptors with the values that they all share.</summary>
internal static class DiagnosticDescriptorHelper
{
    private const string Category = "Bizproc";

    private static readonly AssemblyMetadataAttribute[] Metadata =
        [.. typeof(DiagnosticDescriptorHelper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    public static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, Describe(id), GetHelpLink(id));

    /// <summary>Creates the descriptor of a rule that reports something missing, which is known only at the end of a compilation.</summary>
    public static DiagnosticDescriptor CreateForEnd(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true, Describe(id), GetHelpLink(id), WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Creates the address of a rule's page, or <see langword="null"/> while the repository has none.</summary>
    /// <param name="repository">The address of the repository.</param>
    /// <param name="revision">The tag or commit that has the page as it was for this version. Default: the branch <c>main</c>.</param>
    /// <param name="id">The rule.</param>
    public static string? HelpLink(string? repository, string? revision, string id)
    {
        if (string.IsNullOrWhiteSpace(repository)) return null;

        string address = repository!.Trim().TrimEnd('/');
        if (address.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) address = address.Substring(0, address.Length - ".git".Length);
        return $"{address}/blob/{(string.IsNullOrWhiteSpace(revision) ? "main" : revision!.Trim())}/docs/rules/{id}.md";
    }

    /// <summary>
    /// Names the page in the package, which is there without a network and without a repository. It cannot be a link: a compiler loads analyzers
    /// from copies, and where the package is on this machine has no place in logs that others read.
    /// </summary>
    private static string Describe(string id) => $"Cause, examples and fix: docs/rules/{id}.md in the package Bizproc.";

    private static string? GetHelpLink(string id) => HelpLink(GetMetadata("RepositoryUrl"), GetMetadata("RepositoryRevision"), id);

    /// <summary>Gets what the build has written into this assembly.</summary>
    private static string? GetMetadata(string key) => Metadata.FirstOrDefault(metadata => metadata.Key == key)?.Value;
}
