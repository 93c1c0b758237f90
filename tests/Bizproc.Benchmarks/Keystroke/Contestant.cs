using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>One generator, with the driver that remembers its last run, and the times it took.</summary>
internal sealed class Contestant
{
    private readonly IIncrementalGenerator _generator;
    private readonly Dictionary<Edit, List<double>> _times = Enum.GetValues<Edit>().ToDictionary(static edit => edit, static _ => new List<double>());
    private GeneratorDriver _driver;

    public Contestant(string name, IIncrementalGenerator generator)
    {
        Name = name;
        _generator = generator;
        _driver = CSharpGeneratorDriver.Create(generator).RunGenerators(Corpus.Compilation);
    }

    public string Name { get; }

    /// <summary>The times of an edit, in milliseconds, one for each round.</summary>
    public IReadOnlyList<double> this[Edit edit] => _times[edit];

    /// <summary>
    /// Takes the time of one run over a compilation that nobody else has looked at yet: what is bound already would cost nothing, and in an
    /// editor nothing is.
    /// </summary>
    public void Measure(Edit edit, int round)
    {
        var compilation = After(edit, round);
        var driver = edit == Edit.None ? CSharpGeneratorDriver.Create(_generator) : _driver;

        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        _times[edit].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

        if (edit != Edit.None) _driver = driver;
    }

    /// <summary>How many files are written again after an edit.</summary>
    public int CountWrittenAgain(Edit edit)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var driver = CSharpGeneratorDriver.Create([_generator.AsSourceGenerator()], driverOptions: options)
            .RunGenerators(Corpus.Compilation)
            .RunGenerators(After(edit, round: 1));

        return driver.GetRunResult().Results[0].TrackedOutputSteps
            .SelectMany(static steps => steps.Value)
            .SelectMany(static step => step.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    /// <summary>Forgets the times, not the state: after the warm-up.</summary>
    public void Forget()
    {
        foreach (var times in _times.Values) times.Clear();
    }

    private static CSharpCompilation After(Edit edit, int round)
    {
        int file = edit == Edit.InActionFile ? Corpus.ActionFile : Corpus.ForeignFile;
        return Corpus.Compilation.ReplaceSyntaxTree(Corpus.Compilation.SyntaxTrees[file], Corpus.Tree(file, round));
    }
}
