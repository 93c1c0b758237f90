using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Rules;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>BZP0206: adds a placement handler, a path with the action's code, which no other action has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPlacementHandlerCodeFix)), Shared]
public sealed class AddPlacementHandlerCodeFix : CodeFixProvider
{
    private const string Argument = "PlacementHandler";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [HandlerRules.NoPlacementHandler.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;

        var attribute = root.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>();
        var usePlacement = attribute?.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "UsePlacement");
        if (attribute is null || usePlacement is null || PathFor(attribute, model, context.CancellationToken) is not { } path) return;

        // Written with a value that is no path, such as null, the argument would be there twice.
        if (attribute.ArgumentList!.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText == Argument)) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Add {Argument} = \"{path}\"",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.InsertNodesAfter(usePlacement, [Handler(path)]))),
                equivalenceKey: nameof(AddPlacementHandlerCodeFix)),
            context.Diagnostics);
    }

    private static string? PathFor(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration) return null;
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type) return null;

        var data = type.GetAttributes().FirstOrDefault(data => data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) == attribute);
        string? code = data is null ? null : new AttributeArguments(data).Text("code");
        bool isUsable = code is not null && ActionCode.Matches(code) && code.Any(Ascii.IsLetterOrDigit) && code.Length <= ActionCode.MaxLength;
        return isUsable && !code!.EndsWith("\n", StringComparison.Ordinal) ? $"/bizproc/{code}/settings" : null;
    }

    private static AttributeArgumentSyntax Handler(string path) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(Argument).WithEqualsToken(SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space])),
        nameColon: null,
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(path)))
        .WithLeadingTrivia(SyntaxFactory.Space);
}
