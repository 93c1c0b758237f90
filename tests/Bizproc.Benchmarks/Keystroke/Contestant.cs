using System.Diagnostics;
using Bizproc.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// The generators of one package, their cost, and a driver for each edit that remembers their last run. With one driver for all, the edit of
/// one file would undo that of another, and cost both.
/// </summary>
internal sealed class Contestant
{
    private readonly Dictionary<Edit, Figures> _figures = Enum.GetValues<Edit>().ToDictionary(static edit => edit, static _ => new Figures());
    private readonly Dictionary<Edit, GeneratorDriver> _drivers;

    /// <param name="name">Its name in the table.</param>
    /// <param name="own">The declarations that it reads.</param>
    /// <param name="generators">All generators that its users run.</param>
    public Contestant(string name, Declarations own, params IReadOnlyList<ISourceGenerator> generators)
    {
        Name = name;
        Own = own;
        Generators = generators;
        var driver = NewDriver(generators).RunGenerators(Corpus.WithField.Compilation);
        _drivers = new() { [Edit.InForeignFile] = driver, [Edit.InOwnFile] = driver };
    }

    public string Name { get; }

    public Declarations Own { get; }

    public IReadOnlyList<ISourceGenerator> Generators { get; }

    /// <summary>Milliseconds and bytes of an edit.</summary>
    public Figures this[Edit edit] => _figures[edit];

    /// <summary>The output of its last run.</summary>
    public GeneratorDriverRunResult Written => _drivers[Edit.InOwnFile].GetRunResult();

    /// <summary>A driver that has not run yet.</summary>
    public static GeneratorDriver NewDriver(IEnumerable<ISourceGenerator> generators, bool isTracking = false) => CSharpGeneratorDriver.Create(
        generators,
        parseOptions: Corpus.ParseOptions,
        optionsProvider: new BuildProperties(),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracking));

    /// <summary>
    /// Measures one run on a fresh compilation: in an editor nothing is bound yet, and on a used compilation the work would already be done.
    /// The bytes are those of all threads, because other generators may use several, and nothing else runs here.
    /// </summary>
    public void Measure(Edit edit, int round)
    {
        var compilation = After(edit, round);
        var driver = _drivers.GetValueOrDefault(edit) ?? NewDriver(Generators);

        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _figures[edit].Add(time, GC.GetTotalAllocatedBytes(precise: true) - allocated);

        if (edit != Edit.None) _drivers[edit] = driver;
    }

    /// <summary>Counts the files that are written again after an edit.</summary>
    public int CountWrittenAgain(Edit edit) => NewDriver(Generators, isTracking: true)
        .RunGenerators(Corpus.WithField.Compilation)
        .RunGenerators(After(edit, round: 1))
        .GetRunResult().Results
        .SelectMany(static result => result.TrackedOutputSteps)
        .SelectMany(static steps => steps.Value)
        .SelectMany(static step => step.Outputs)
        .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>Forgets the figures, not the state: after the warm-up.</summary>
    public void Forget()
    {
        foreach (var figures in _figures.Values) figures.Forget();
    }

    private CSharpCompilation After(Edit edit, int round) =>
        Corpus.WithField.After(edit == Edit.InOwnFile ? Corpus.WithField.FileOf(Own) : Corpus.ForeignFile, round);
}
