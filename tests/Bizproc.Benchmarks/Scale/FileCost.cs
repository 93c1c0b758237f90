using Bizproc.Benchmarks.Analysis;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Benchmarks.Scale;

/// <summary>The cost of the first file of a project after a keystroke in it, in milliseconds, as an editor asks for it.</summary>
/// <param name="Compiler">The compiler's own diagnostics of the file.</param>
/// <param name="Rules">All rules, with what the compiler needs to ask any.</param>
/// <param name="Silent">An analyzer that does nothing.</param>
/// <param name="Share">The rules / the compiler.</param>
internal sealed record FileCost(double Compiler, double Rules, double Silent, double Share)
{
    private const int WarmUp = 5;

    /// <summary>The medians of so many rounds. The analyzers live on, as they do in an editor.</summary>
    public static async Task<FileCost> MeasureAsync(SizedProject project, int rounds)
    {
        List<double> compilers = [], rules = [], silents = [];
        DiagnosticAnalyzer ours = new BizprocAnalyzer(), silent = new SilentAnalyzer();
        for (int round = 1; round <= WarmUp + rounds; round++)
        {
            // Measure the floor on a separate compilation: otherwise one analyzer would profit from the work that the other one caused.
            double floor = (await AnalyzeAsync(project, round, silent)).Analyzer;
            var (compiler, own) = await AnalyzeAsync(project, round, ours);
            if (round <= WarmUp) continue;

            silents.Add(floor);
            compilers.Add(compiler);
            rules.Add(own);
        }

        return new(compilers.Median(), rules.Median(), silents.Median(), rules.RatioTo(compilers));
    }

    private static async Task<(double Compiler, double Analyzer)> AnalyzeAsync(SizedProject project, int edit, DiagnosticAnalyzer analyzer)
    {
        var compilation = project.After(edit);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        double compiler = Clock.Time(() => model.GetDiagnostics());
        var analysis = compilation.WithAnalyzers(
            [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return (compiler, await Clock.TimeAsync(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default)));
    }
}
