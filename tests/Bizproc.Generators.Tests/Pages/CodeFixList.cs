using Bizproc.Generators.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.Tests.Pages;

/// <summary>All code fixes.</summary>
internal static class CodeFixList
{
    public static IReadOnlyList<CodeFixProvider> All { get; } =
    [
        .. typeof(AddPartialCodeFix).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>True if one of them offers to fix a diagnostic.</summary>
    public static async Task<bool> OffersFor(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        bool isOffered = false;
        TextDocument file = diagnostic.Location.Kind == LocationKind.ExternalFile ? document.Project.AdditionalDocuments.Single() : document;
        var context = new CodeFixContext(file, diagnostic, (_, _) => isOffered = true, cancellationToken);
        foreach (var fix in All.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id))) await fix.RegisterCodeFixesAsync(context);
        return isOffered;
    }
}
