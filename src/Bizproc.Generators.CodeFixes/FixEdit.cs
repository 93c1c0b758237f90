using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Turns the fix that a diagnostic carries into a change of the file.</summary>
internal static class FixEdit
{
    /// <summary>The attribute that a diagnostic is about, and its argument unless it is about the whole.</summary>
    public static (AttributeSyntax? Attribute, AttributeArgumentSyntax? Argument) PlaceOf(Diagnostic diagnostic, SyntaxNode root)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return (node.FirstAncestorOrSelf<AttributeSyntax>(), node.FirstAncestorOrSelf<AttributeArgumentSyntax>());
    }

    /// <param name="fix">What to do.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="reported">The argument that was reported, or <see langword="null"/> for the attribute as a whole.</param>
    /// <returns>The change, or <see langword="null"/> where it cannot be written here.</returns>
    public static Func<SyntaxNode, SyntaxNode>? Of(Fix fix, AttributeSyntax attribute, AttributeArgumentSyntax? reported) => fix.Kind switch
    {
        // What is a constant of somewhere else is mended there.
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
