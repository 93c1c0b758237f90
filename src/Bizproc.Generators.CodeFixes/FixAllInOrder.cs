using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.CodeFixes;

/// <summary>
/// Mends all faults of a file, from its end to its beginning, so that the places of the others stay where they were. Unlike the batch fixer of
/// Roslyn it mends each fault that it can, whatever fix is asked for: <c>dotnet format</c> asks for the fix of whatever diagnostic comes first,
/// be that of another rule.
/// </summary>
internal static class FixAllInOrder
{
    /// <param name="edit">Mends one fault, or gives <see langword="null"/> where it cannot. The text is the key of the fix that is asked for.</param>
    public static FixAllProvider Create(Func<SyntaxNode, Diagnostic, string?, SyntaxNode?> edit) => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return document;

        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            root = edit(root, diagnostic, context.CodeActionEquivalenceKey) ?? root;
        }

        return document.WithSyntaxRoot(root);
    });
}
