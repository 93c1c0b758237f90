using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>BZP0301: writes a key that the portal accepts, and that no other property has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeKeyValidCodeFix)), Shared]
public sealed class MakeKeyValidCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [PropertyRules.WrongKey.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;

        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return;
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } declaration) return;
        if (model.GetDeclaredSymbol(declaration, context.CancellationToken) is not IPropertySymbol property) return;

        // A key that is a constant of somewhere else is mended there.
        bool isWritten = node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null;
        if (isWritten && node is not LiteralExpressionSyntax) return;
        if (ValidKeys.Of(property, model.Compilation, context.CancellationToken) is not { } key) return;

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(key));
        var changed = isWritten
            ? root.ReplaceNode(node, literal.WithTriviaFrom(node))
            : root.ReplaceNode(attribute, WithKey(attribute, literal));
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Change the key to \"{key}\"",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)),
                equivalenceKey: nameof(MakeKeyValidCodeFix)),
            context.Diagnostics);
    }

    private static AttributeSyntax WithKey(AttributeSyntax attribute, ExpressionSyntax key)
    {
        var argument = SyntaxFactory.AttributeArgument(key);
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return attribute
                .WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory.AttributeArgumentList([argument]).WithTrailingTrivia(attribute.GetTrailingTrivia()));
        }

        // What stood before the first argument stands before the new one.
        var first = list.Arguments[0];
        var rest = list.Arguments.Replace(first, first.WithLeadingTrivia(SyntaxFactory.Space));
        return attribute.WithArgumentList(list.WithArguments(rest.Insert(0, argument.WithLeadingTrivia(first.GetLeadingTrivia()))));
    }
}
