using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>
/// Whole projects of damaged sources: the rest of their classes repeat, contradict and partly hide each other, and neither analyzer nor
/// generator may fail. A host disables an analyzer that fails, and most users do not notice.
/// </summary>
[Trait("Category", "Slow")]
public class MutilatedProjectTests
{
    private const int FilesPerProject = 50;

    // More inputs on the machine that checks every change, fewer in a local run.
    private static readonly int Sources = int.TryParse(Environment.GetEnvironmentVariable("BIZPROC_MUTILATED_SOURCES"), out int count) ? count : 2_000;

    [Fact]
    public async Task Neither_analyzer_nor_generator_fails()
    {
        var random = new Random(2026);
        for (int project = 0; project < Sources / FilesPerProject; project++)
        {
            string[] sources = [.. Enumerable.Range(0, FilesPerProject).Select(_ => Mutation.Of(Declarations.All[random.Next(Declarations.All.Count)], random))];
            var run = GeneratorRun.Untracked(TestCompilation.Of(sources));
            Assert.True(run.Result.Exception is null, $"Project {project}: {run.Result.Exception}");

            await AnalyzeAsync((CSharpCompilation)run.Output, project);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{Sources} mutilated sources");
    }

    private static async Task AnalyzeAsync(CSharpCompilation compilation, int project)
    {
        List<string> failures = [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failures.Add(exception.ToString()),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers([new BizprocAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.True(failures.Count == 0, $"Project {project}: {string.Join('\n', failures)}");
    }
}
