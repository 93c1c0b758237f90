using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Writes the fix that a diagnostic carries. The rule decides what the fix is; this class only knows how to write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationCodeFix)), Shared]
public sealed class DeclarationCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        // The other rules with a fix have their own classes.
        [.. AllRules.All.Where(static rule => rule.HasFix && rule != ClassRules.NotPartial && rule != PropertyRules.Unsent).Except(CompatibilityRules.All).Select(static rule => rule.Descriptor.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DeclarationFixAll.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Fix.From(diagnostic.Properties) is not { } fix) continue;

            var (attribute, argument) = FixEdit.FindPlace(diagnostic, root);
            if (attribute is null || FixEdit.Create(fix, attribute, argument) is not { } edit) continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    Title(fix),
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(edit(root))),
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    private static string Title(Fix fix) => fix.Kind switch
    {
        FixKind.ReplaceText or FixKind.AddFirst => $"Write \"{fix.Value}\"",
        FixKind.ReplaceExpression => $"Write {ShortName(fix.Value)}",
        FixKind.AddText => $"Add {fix.Argument} = \"{fix.Value}\"",
        FixKind.AddExpression => $"Add {fix.Argument} = {fix.Value}",
        FixKind.AddAttribute => $"Add [{fix.Argument}{fix.Value}]",
        FixKind.CopyArgument => $"Also write it in {fix.Argument}, for all languages",
        FixKind.RemoveArgument => "Remove the argument",
        _ => "Remove the attribute",
    };

    /// <summary>Shortens an expression to the member and its type, for a title.</summary>
    private static string ShortName(string expression)
    {
        string[] names = expression.Split('.');
        bool isFull = expression.StartsWith("global::", StringComparison.Ordinal) && names.Length > 2;
        return isFull ? $"{names[names.Length - 2]}.{names[names.Length - 1]}" : expression.Replace("global::", "");
    }
}
