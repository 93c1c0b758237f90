using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Writes the fix that a diagnostic carries: what mends a fault is known to the rule, and here only how to write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationCodeFix)), Shared]
public sealed class DeclarationCodeFix : CodeFixProvider
{
    private static readonly FixAllProvider All = FixAllInOrder.Create(static (root, diagnostic) => EditOf(root, diagnostic)?.Invoke(root));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. AllRules.Descriptors.Where(static rule => rule.Id != ClassRules.NotPartial.Descriptor.Id).Select(static rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Fix.From(diagnostic.Properties) is not { } fix || EditOf(root, diagnostic) is not { } edit) continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    Title(fix),
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(edit(root))),
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    private static Func<SyntaxNode, SyntaxNode>? EditOf(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Fix.From(diagnostic.Properties) is not { } fix) return null;

        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? AttributeEdit.Apply(fix, attribute, node.FirstAncestorOrSelf<AttributeArgumentSyntax>())
            : null;
    }

    private static string Title(Fix fix) => fix.Kind switch
    {
        FixKind.ReplaceText or FixKind.AddFirst => $"Write \"{fix.Value}\"",
        FixKind.ReplaceExpression => $"Write {ShortName(fix.Value)}",
        FixKind.AddText => $"Add {fix.Argument} = \"{fix.Value}\"",
        FixKind.AddExpression => $"Add {fix.Argument} = {fix.Value}",
        FixKind.RemoveArgument => "Remove the argument",
        _ => "Remove the attribute",
    };

    /// <summary>A member and its type are enough for a title.</summary>
    private static string ShortName(string expression)
    {
        string[] names = expression.Split('.');
        bool isFull = expression.StartsWith("global::", StringComparison.Ordinal) && names.Length > 2;
        return isFull ? $"{names[names.Length - 2]}.{names[names.Length - 1]}" : expression.Replace("global::", "");
    }
}
