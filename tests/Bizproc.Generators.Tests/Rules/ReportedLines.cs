using System.Globalization;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The diagnostics of a source that references other assemblies, as lines: id, the source that is underlined, and the message.</summary>
internal static class ReportedLines
{
    public static async Task<string[]> OfAsync(string source, params MetadataReference[] references)
    {
        var compilation = GeneratorRun.Of(TestCompilation.Of(source).AddReferences(references)).Output;
        var diagnostics = await compilation.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(static diagnostic => !QuietRules.ForTestsWith().Contains(diagnostic.Id)).Select(LineOf).Order(StringComparer.Ordinal)];
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        string place = diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
        return $"{diagnostic.Id} at {place}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
