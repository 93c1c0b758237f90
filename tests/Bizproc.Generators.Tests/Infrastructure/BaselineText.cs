using Bizproc.Compatibility;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>The baseline of a project, as the compiler gives it to the analyzer.</summary>
/// <param name="content">The content.</param>
internal sealed class BaselineText(string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content);

    /// <inheritdoc/>
    public override string Path => Baseline.FileName;

    /// <summary>The options of an analyzer in a project with this baseline, or with none.</summary>
    public static AnalyzerOptions OptionsOf(string? baseline) => new(baseline is null ? [] : [new BaselineText(baseline)]);

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
