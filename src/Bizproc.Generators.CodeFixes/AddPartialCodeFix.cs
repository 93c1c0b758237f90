using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Fixes BZP0001: adds <see langword="partial"/> to an action class, or to a type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix)), Shared]
public sealed class AddPartialCodeFix : CodeFixProvider
{
    private static readonly FixAllProvider All = FixAllInOrder.Create(static (root, diagnostic, _) =>
        DeclarationAt(root, diagnostic.Location.SourceSpan) is { } declaration ? root.ReplaceNode(declaration, WithPartial(declaration)) : null);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [ClassRules.NotPartial.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (DeclarationAt(root, context.Span) is not { } declaration) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Make '{declaration.Identifier.ValueText}' partial",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, WithPartial(declaration)))),
                equivalenceKey: nameof(AddPartialCodeFix)),
            context.Diagnostics);
    }

    private static TypeDeclarationSyntax? DeclarationAt(SyntaxNode root, TextSpan span) =>
        root.FindToken(span.Start).Parent is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) ? declaration : null;

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax declaration)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0) return (TypeDeclarationSyntax)declaration.WithModifiers(declaration.Modifiers.Add(partial));

        // Move the comments and blanks before the keyword to "partial", which is now the first word of the declaration.
        partial = partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia);
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(declaration.Keyword.WithLeadingTrivia())
            .WithModifiers([partial]);
    }
}
