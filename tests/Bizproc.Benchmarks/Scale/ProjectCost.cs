using System.Collections.Immutable;
using Bizproc.Benchmarks.Analysis;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Benchmarks.Scale;

/// <summary>The cost of a whole project, in milliseconds; each on a compilation in which nothing is bound yet.</summary>
/// <param name="Compiler">The compiler's own diagnostics.</param>
/// <param name="Generator">A first run of the generator.</param>
/// <param name="Rules">All rules: the difference that they make to a run with an analyzer that does nothing.</param>
/// <param name="OwnRules">All rules, as the compiler accounts for them.</param>
/// <param name="CompilerWithGenerated">The compiler's own diagnostics of the sources and of what is generated for them.</param>
internal sealed record ProjectCost(double Compiler, double Generator, double Rules, double OwnRules, double CompilerWithGenerated)
{
    /// <summary>The medians of so many rounds.</summary>
    public static async Task<ProjectCost> MeasureAsync(SizedProject project, int rounds, bool isWithGenerated)
    {
        List<double> compilers = [], generators = [], rules = [], own = [], withs = [];
        for (int round = 0; round < rounds; round++)
        {
            compilers.Add(Clock.Time(() => project.After(round).GetDiagnostics()));
            var generated = Generate(project.After(round), generators);

            // The cost of the generated code is measured once: it takes many times what all the rest takes.
            if (round == 0 && isWithGenerated) withs.Add(Clock.Time(() => project.After(0).AddSyntaxTrees(generated).GetDiagnostics()));

            // The first of the two changes from round to round.
            double with = round % 2 == 0 ? await AnalyzeAsync(project.After(round), new BizprocAnalyzer()) : 0;
            double silent = await AnalyzeAsync(project.After(round), new SilentAnalyzer());
            if (round % 2 != 0) with = await AnalyzeAsync(project.After(round), new BizprocAnalyzer());
            rules.Add(with - silent);
            own.Add(await OwnTimeAsync(project.After(round)));
        }

        return new(compilers.Median(), generators.Median(), rules.Median(), own.Median(), withs.FirstOrDefault(double.NaN));
    }

    private static ImmutableArray<SyntaxTree> Generate(CSharpCompilation compilation, List<double> times)
    {
        var driver = Contestant.NewDriver([new BizprocGenerator().AsSourceGenerator()]);
        times.Add(Clock.Time(() => driver = driver.RunGenerators(compilation)));
        return driver.GetRunResult().GeneratedTrees;
    }

    private static Task<double> AnalyzeAsync(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) =>
        Clock.TimeAsync(() => compilation.WithAnalyzers([analyzer], Options).GetAllDiagnosticsAsync());

    private static async Task<double> OwnTimeAsync(CSharpCompilation compilation)
    {
        var result = await compilation.WithAnalyzers([new BizprocAnalyzer()], Options).GetAnalysisResultAsync(default);
        return result.AnalyzerTelemetryInfo.Values.Sum(static telemetry => telemetry.ExecutionTime.TotalMilliseconds);
    }

    private static CompilationWithAnalyzersOptions Options => new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
}
