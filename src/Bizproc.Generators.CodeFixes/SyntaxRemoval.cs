using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Removes attributes and arguments, with the blanks that belonged to them; comments stay.</summary>
internal static class SyntaxRemoval
{
    public static SyntaxNode Remove(SyntaxNode root, AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        if (IsCommented(list.Arguments, argument)) return RemoveAlone(root, argument);

        // The next one takes its place, on its line.
        int index = list.Arguments.IndexOf(argument);
        var rest = list.Arguments.RemoveAt(index);
        if (index < rest.Count) rest = rest.Replace(rest[index], rest[index].WithLeadingTrivia(argument.GetLeadingTrivia()));
        return root.ReplaceNode(list, list.WithArguments(rest));
    }

    /// <summary>Removes an attribute, and its brackets and their line if it stands alone in them.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
            return IsCommented(list.Attributes, attribute) ? RemoveAlone(root, attribute) : root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));

        // What stood before the brackets, and a comment behind them, stand before what comes next.
        var next = list.GetLastToken().GetNextToken();
        var behind = IsCommented(list.GetTrailingTrivia()) ? WithoutIndent(list.GetTrailingTrivia()) : [];
        var changed = list.Parent!.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia().Concat(behind).Concat(WithoutIndent(next.LeadingTrivia))));
        return list.Parent switch
        {
            MemberDeclarationSyntax member => root.ReplaceNode(member, Without((MemberDeclarationSyntax)changed, member.AttributeLists.IndexOf(list))),
            ParameterSyntax parameter => root.ReplaceNode(parameter, Without((ParameterSyntax)changed, parameter.AttributeLists.IndexOf(list))),
            _ => root.RemoveNode(list, SyntaxRemoveOptions.KeepExteriorTrivia)!,
        };
    }

    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, int list) => member.WithAttributeLists(member.AttributeLists.RemoveAt(list));

    private static ParameterSyntax Without(ParameterSyntax parameter, int list) => parameter.WithAttributeLists(parameter.AttributeLists.RemoveAt(list));

    private static SyntaxNode RemoveAlone(SyntaxNode root, SyntaxNode node) => root.RemoveNode(node, SyntaxRemoveOptions.KeepExteriorTrivia)!;

    /// <summary>Whether a comment would go with a node, or with the comma that goes with it.</summary>
    private static bool IsCommented<TNode>(SeparatedSyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode
    {
        int index = list.IndexOf(node);
        bool isLast = index == list.Count - 1;
        if (IsCommented(node.GetLeadingTrivia()) || IsCommented(node.GetTrailingTrivia())) return true;
        if (list.Count == 1) return false;

        var comma = list.GetSeparator(isLast ? index - 1 : index);
        return IsCommented(comma.LeadingTrivia) || IsCommented(comma.TrailingTrivia);
    }

    private static bool IsCommented(SyntaxTriviaList trivia) =>
        trivia.Any(static each => !each.IsKind(SyntaxKind.WhitespaceTrivia) && !each.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IEnumerable<SyntaxTrivia> WithoutIndent(SyntaxTriviaList trivia) => trivia.SkipWhile(static each => each.IsKind(SyntaxKind.WhitespaceTrivia));
}
