using System.Collections.Immutable;
using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.CodeFixes;

/// <summary>
/// Writes the fixes of one rule one after another, each on the result of the one before. The batch fixer merges texts instead, so that of two fixes
/// that touch each other one would need a second run. The class ignores which fix is requested: each diagnostic has only one, and <c>dotnet
/// format</c> requests the fix of whichever diagnostic comes first, even that of another rule.
/// </summary>
internal static class DeclarationFixAll
{
    public static FixAllProvider Provider { get; } = FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return null;

        var fixable = diagnostics
            .Where(diagnostic => Fix.From(diagnostic.Properties) is not null)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToList();
        return document.WithSyntaxRoot(Apply(root, fixable));
    });

    private static SyntaxNode Apply(SyntaxNode root, List<Diagnostic> diagnostics)
    {
        var places = diagnostics.Select(diagnostic => FixEdit.FindPlace(diagnostic, root)).ToImmutableArray();
        var changed = root.TrackNodes(places.SelectMany(static place => new SyntaxNode?[] { place.Attribute, place.Argument }).OfType<SyntaxNode>().Distinct());
        for (int i = 0; i < places.Length; i++)
        {
            // An earlier fix may have removed this place.
            var (attribute, argument) = (Current(places[i].Attribute), Current(places[i].Argument));
            bool isGone = attribute is null || (argument is null && places[i].Argument is not null);
            if (!isGone && FixEdit.Create(Fix.From(diagnostics[i].Properties)!, attribute!, argument) is { } edit) changed = edit(changed);
        }

        return changed;

        TNode? Current<TNode>(TNode? node)
            where TNode : SyntaxNode => node is null ? null : changed.GetCurrentNode(node);
    }
}
