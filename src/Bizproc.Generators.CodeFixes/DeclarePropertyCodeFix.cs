using System.Collections.Immutable;
using System.Composition;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Fixes BZP0319: turns a property that is not sent to the portal into an input or a return property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarePropertyCodeFix)), Shared]
public sealed class DeclarePropertyCodeFix : CodeFixProvider
{
    private const string Input = "BizprocProperty";
    private const string Return = "BizprocReturnProperty";

    // If another fix is requested, as by `dotnet format`, add inputs.
    private static readonly FixAllProvider All = FixAllInOrder.Create(static (root, diagnostic, key) =>
        Edit(root, diagnostic, key == Return ? Return : Input)?.Invoke());

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [PropertyRules.Unsent.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (string attribute in (string[])[Input, Return])
            {
                if (Edit(root, diagnostic, attribute) is not { } edit) continue;

                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add [{attribute}(Name = \"{Fix.From(diagnostic.Properties)!.Value}\")]",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(edit())),
                        equivalenceKey: attribute),
                    diagnostic);
            }
        }
    }

    private static Func<SyntaxNode>? Edit(SyntaxNode root, Diagnostic diagnostic, string attribute)
    {
        if (Fix.From(diagnostic.Properties) is not { Kind: FixKind.Declare } fix || (attribute == Return && fix.Argument != Return)) return null;

        return AttributeInsertion.Before(root, root.FindToken(diagnostic.Location.SourceSpan.Start).Parent, attribute, fix.Value);
    }
}
