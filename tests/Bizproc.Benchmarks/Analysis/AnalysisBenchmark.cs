using System.Diagnostics;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Benchmarks.Analysis;

/// <summary>
/// The cost of all rules together: a whole project with and without them, each time on a fresh compilation, and the analysis of one file after
/// a keystroke in it. The figures of one round are compared with each other, and the medians of the rounds are printed.
/// </summary>
internal static class AnalysisBenchmark
{
    private const int WarmUp = 5;

    private static readonly int ActionFile = Corpus.Plain.FileOf(Declarations.Actions);

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        List<double> shares = [], withouts = [], withs = [], reported = [], projects = [], files = [], fileShares = [];
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            var compiler = Time(() => Fresh(round).GetDiagnostics());
            var (without, with) = await PairAsync(round);
            double own = await OwnTimeAsync(Fresh(round));
            var (file, compilerOfFile) = await OneFileAsync(round);
            if (round < WarmUp) continue;

            projects.Add(compiler);
            withouts.Add(without);
            withs.Add(with);
            shares.Add((with - without) / compiler);
            reported.Add(own / compiler);
            files.Add(file);
            fileShares.Add(file / compilerOfFile);
        }

        Console.WriteLine($"{Corpus.Files} files, {Declarations.Count} actions of 3 properties, {rounds} rounds, {Environment.ProcessorCount} processors");
        Console.WriteLine($"the compiler's own diagnostics of the project: {projects.Median():F1} ms");
        Console.WriteLine($"a run of the project with an analyzer that does nothing: {withouts.Median():F1} ms, with all rules: {withs.Median():F1} ms");
        Console.WriteLine($"all rules, as the compiler accounts for them: {reported.Median():P1} of that");
        Console.WriteLine($"one file with an action after a keystroke: {files.Median():F2} ms, {fileShares.Median():P1} of the compiler's own diagnostics of that file");
        return [new("all rules / the compiler's own diagnostics", shares.Median(), Bound.AtMost, 0.1, "0.0 %")];
    }

    /// <summary>The project with an analyzer that does nothing, and with ours; which one is first changes from round to round.</summary>
    private static async Task<(double Without, double With)> PairAsync(int round)
    {
        double with = round % 2 == 0 ? await MeasureAsync(round, new BizprocAnalyzer()) : 0;
        double without = await MeasureAsync(round, new SilentAnalyzer());
        if (round % 2 != 0) with = await MeasureAsync(round, new BizprocAnalyzer());
        return (without, with);
    }

    private static Task<double> MeasureAsync(int round, DiagnosticAnalyzer analyzer)
    {
        var compilation = Fresh(round);
        return TimeAsync(() => AnalyzeAsync(compilation, analyzer));
    }

    /// <summary>The project after an edit, with nothing bound yet.</summary>
    private static CSharpCompilation Fresh(int edit) => Corpus.Plain.After(ActionFile, edit);

    private static async Task AnalyzeAsync(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) =>
        await compilation.WithAnalyzers([analyzer], Options).GetAllDiagnosticsAsync();

    private static async Task<double> OwnTimeAsync(CSharpCompilation compilation)
    {
        var analysis = compilation.WithAnalyzers([new BizprocAnalyzer()], Options);
        var result = await analysis.GetAnalysisResultAsync(default);
        return result.AnalyzerTelemetryInfo.Values.Sum(static telemetry => telemetry.ExecutionTime.TotalMilliseconds);
    }

    private static async Task<(double Rules, double Compiler)> OneFileAsync(int edit)
    {
        var compilation = Fresh(edit);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[ActionFile]);
        double compiler = Time(() => model.GetDiagnostics());
        var analysis = compilation.WithAnalyzers([new BizprocAnalyzer()], Options);
        double rules = await TimeAsync(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default));
        return (rules, compiler);
    }

    private static CompilationWithAnalyzersOptions Options => new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);

    private static double Time(Action work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
