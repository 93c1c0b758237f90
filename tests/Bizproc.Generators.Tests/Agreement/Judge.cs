using System.Collections.Immutable;
using System.Runtime.Loader;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Compiles actions together, runs the analyzer and the generator on them, and loads the result.</summary>
internal static class Judge
{
    /// <returns>A verdict for each action, by the name of its class.</returns>
    public static async Task<IReadOnlyDictionary<string, Verdict>> CompileAsync(IReadOnlyCollection<ActionSource> actions)
    {
        // The analyzer sees the same as the compiler, including the generated members.
        var analysis = GeneratorRun.Untracked(CompilationOf(actions)).Output.WithAnalyzers([new BizprocAnalyzer()]);
        var byFile = await ReadFindingsAsync(analysis);
        var definitions = Load(analysis.Compilation).ToLookup(definition => definition.Code);
        return actions.ToDictionary(
            action => action.ClassName,
            action => new Verdict(
                [.. byFile[action.FileName]],
                [.. action.Codes.SelectMany(code => definitions[code])]));
    }

    /// <returns>The findings of the analyzer about one action among others.</returns>
    public static async Task<Verdict> AnalyzeAsync(ActionSource action, IEnumerable<ActionSource> others)
    {
        var byFile = await ReadFindingsAsync(CompilationOf([.. others, action]).WithAnalyzers([new BizprocAnalyzer()]));
        return new Verdict([.. byFile[action.FileName]], []);
    }

    private static CSharpCompilation CompilationOf(IEnumerable<ActionSource> actions)
    {
        var compilation = TestCompilation.Of().AddSyntaxTrees(actions.Select(action => TestCompilation.Parse(action.Source, action.FileName)));

        // Check the severities of the rules themselves, not those of a strict project.
        return compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    private static async Task<ILookup<string?, Diagnostic>> ReadFindingsAsync(CompilationWithAnalyzers analysis)
    {
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath);
    }

    /// <summary>
    /// All actions in the registry of the compilation, which has already bound its declarations for the analyzer. Only the analyzer may report
    /// something: the code compiles.
    /// </summary>
    private static ImmutableArray<ActionDefinition> Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).Take(10)));

        image.Position = 0;
        var assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
        var registry = assembly.GetType("Bizproc.BizprocActions", throwOnError: true)!;
        return (ImmutableArray<ActionDefinition>)registry.GetProperty("All")!.GetValue(null)!;
    }
}
