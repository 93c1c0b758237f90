using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>One run of the generator, with its steps tracked.</summary>
/// <param name="Compilation">The compilation on which it ran.</param>
/// <param name="Driver">The driver after the run.</param>
internal sealed record GeneratorRun(Compilation Compilation, GeneratorDriver Driver)
{
    // The driver creates its results again on each call.
    private GeneratorDriverRunResult? _all;

    // A compilation keeps what it has bound.
    private Compilation? _output;

    /// <summary>The first run.</summary>
    /// <param name="compilation">The compilation on which it runs.</param>
    /// <param name="others">Generators of other authors, in addition to ours.</param>
    public static GeneratorRun Of(Compilation compilation, params IEnumerable<IIncrementalGenerator> others) =>
        new GeneratorRun(compilation, NewDriver(compilation, others)).On(compilation);

    /// <summary>A first run without tracked steps: the driver needs minutes to list them for a thousand actions.</summary>
    /// <param name="compilation">The compilation on which it runs.</param>
    public static GeneratorRun Untracked(Compilation compilation) =>
        new GeneratorRun(compilation, NewDriver(compilation, [], isTracking: false)).On(compilation);

    /// <summary>The next run of the same driver, as after an edit.</summary>
    public GeneratorRun On(Compilation changed) => new(changed, Driver.RunGenerators(changed));

    /// <summary>The result of the run.</summary>
    public GeneratorRunResult Result => All.Results[0];

    /// <summary>The generated files that depend on the user's sources.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources =>
        [.. Result.GeneratedSources.Where(static source => !source.HintName.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))];

    /// <summary>The user's sources together with the generated ones.</summary>
    public Compilation Output => _output ??= Compilation.AddSyntaxTrees(All.GeneratedTrees);

    /// <summary>True if a diagnostic is in a generated file.</summary>
    public bool IsGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && Result.GeneratedSources.Any(source => source.SyntaxTree.FilePath == tree.FilePath);

    /// <summary>The text of one generated file.</summary>
    public string this[string hintName] => Sources.Single(source => source.HintName == hintName).SourceText.ToString();

    private GeneratorDriverRunResult All => _all ??= Driver.GetRunResult();

    private static CSharpGeneratorDriver NewDriver(Compilation compilation, IEnumerable<IIncrementalGenerator> others, bool isTracking = true) => CSharpGeneratorDriver.Create(
        [new BizprocGenerator().AsSourceGenerator(), .. others.Select(static other => other.AsSourceGenerator())],
        parseOptions: compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions ?? TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracking));
}
