using System.Collections.Immutable;
using System.Composition;
using Bizproc.Compatibility;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Fixes BZP0802 to BZP0813 by a decision: writes one harmful change into the baseline, as what customers use from now on.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AcceptChangeCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".json"])]
[Shared]
public sealed class AcceptChangeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. CompatibilityRules.All.Where(static rule => rule.HasFix).Select(static rule => rule.Descriptor.Id)];

    /// <summary>None: a person decides about each change. With one, <c>dotnet format</c> would accept them all, and nobody would see it.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (FindBaseline(context.TextDocument.Project) is not { } baseline) return Task.CompletedTask;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Fix.From(diagnostic.Properties) is not { Kind: FixKind.AcceptChange } fix) continue;

            context.RegisterCodeFix(
                CodeAction.Create($"Accept this change in {Baseline.FileName}, although it hurts", stop => AcceptAsync(baseline, fix, stop), equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static TextDocument? FindBaseline(Project project) => project.AdditionalDocuments.FirstOrDefault(static file =>
        string.Equals(Path.GetFileName(file.FilePath ?? file.Name), Baseline.FileName, StringComparison.OrdinalIgnoreCase));

    private static async Task<Solution> AcceptAsync(TextDocument file, Fix fix, CancellationToken stop)
    {
        var text = await file.GetTextAsync(stop).ConfigureAwait(false);
        var baseline = BaselineReader.Read(text.ToString());
        // Between the analysis and the fix somebody broke it.
        if (baseline.Fault is not null) return file.Project.Solution;

        var accepted = fix.Value.Length == 0 ? [] : BaselineReader.Read(fix.Value).Actions;
        string written = BaselineWriter.Write([.. baseline.Actions.Where(action => action.Code != fix.Argument), .. accepted]);
        if (text.Lines[0] is var first && first.EndIncludingLineBreak - first.End == 2) written = written.Replace("\n", "\r\n");
        return file.Project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(written, text.Encoding));
    }
}
