using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.CodeFixes;

/// <summary>
/// Fixes all diagnostics of a file from its end to its beginning, so that the remaining locations stay valid. Unlike Roslyn's batch fixer, it fixes
/// every diagnostic that it can, whichever fix is requested: <c>dotnet format</c> requests the fix of whichever diagnostic comes first, even that of
/// another rule.
/// </summary>
internal static class FixAllInOrder
{
    /// <param name="edit">Fixes one diagnostic; returns <see langword="null"/> if it cannot. The text is the key of the requested fix.</param>
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
