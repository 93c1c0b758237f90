using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Turns the fix of a diagnostic into a change of the file.</summary>
internal static class FixEdit
{
    /// <summary>Finds the attribute of a diagnostic, and its argument unless the diagnostic is about the whole attribute.</summary>
    public static (AttributeSyntax? Attribute, AttributeArgumentSyntax? Argument) FindPlace(Diagnostic diagnostic, SyntaxNode root)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return (node.FirstAncestorOrSelf<AttributeSyntax>(), node.FirstAncestorOrSelf<AttributeArgumentSyntax>());
    }

    /// <param name="fix">The fix.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="reported">The reported argument; <see langword="null"/> for the whole attribute.</param>
    /// <returns>The change; <see langword="null"/> if it cannot be made here.</returns>
    public static Func<SyntaxNode, SyntaxNode>? Create(Fix fix, AttributeSyntax attribute, AttributeArgumentSyntax? reported) => fix.Kind switch
    {
        // A constant that is declared elsewhere must be fixed there.
        FixKind.ReplaceText => reported?.Expression is LiteralExpressionSyntax text ? ArgumentEdit.ReplaceText(text, fix) : null,
        FixKind.ReplaceExpression => reported is null ? null : ArgumentEdit.ReplaceExpression(reported, fix),
        FixKind.AddText => ArgumentEdit.AddText(attribute, reported, fix),
        FixKind.AddExpression => ArgumentEdit.AddExpression(attribute, reported, fix),
        FixKind.AddFirst => ArgumentEdit.AddFirst(attribute, fix),
        FixKind.AddAttribute => AttributeListEdit.Add(fix, attribute),
        FixKind.CopyArgument => AttributeListEdit.Copy(fix, attribute, reported),
        FixKind.RemoveArgument => reported is null ? null : root => SyntaxRemoval.Remove(root, reported),
        FixKind.RemoveAttribute => root => SyntaxRemoval.Remove(root, attribute),
        _ => null,
    };
}
