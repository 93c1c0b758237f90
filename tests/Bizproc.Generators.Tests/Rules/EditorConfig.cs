using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Severities that an <c>.editorconfig</c> sets for all files of a compilation.</summary>
internal sealed class EditorConfig(string lines) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _config = AnalyzerConfigSet.Create<List<AnalyzerConfig>>(
        [AnalyzerConfig.Parse(SourceText.From("root = true\n[*.cs]\n" + lines), "/.editorconfig")]);

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _config.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = default;
        return false;
    }
}
