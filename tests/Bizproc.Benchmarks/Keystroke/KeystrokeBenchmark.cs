using Bizproc.Generators;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// What one keystroke costs. All generators run in each round, the order turning, so that whatever else the machine does hits all of them;
/// a ratio is the median of the ratios inside the rounds.
/// </summary>
internal static class KeystrokeBenchmark
{
    private const int WarmUp = 60;

    public static void Run(int rounds)
    {
        var ours = new Contestant("Bizproc", new BizprocGenerator());
        var floor = new Contestant("semantic floor", new SemanticFloor());
        List<Contestant> all = [new Contestant("empty generator", new EmptyGenerator()), floor, ours];
        if (JsonGenerator.Create() is { } json) all.Add(new Contestant("System.Text.Json", json));
        else Console.WriteLine("System.Text.Json's generator is left out: there is no reference pack beside this runtime.");

        for (int round = 1; round <= WarmUp + rounds; round++)
        {
            if (round == WarmUp + 1) all.ForEach(static contestant => contestant.Forget());
            foreach (var edit in Enum.GetValues<Edit>()) MeasureAll(all, edit, round);
        }

        Console.WriteLine($"{Corpus.Files} files, {Corpus.Actions} actions of 3 properties, {rounds} rounds, {Environment.ProcessorCount} processors");
        foreach (var edit in new[] { Edit.InForeignFile, Edit.InActionFile, Edit.None }) Print(edit, all, floor);

        Console.WriteLine();
        PrintBudget("keystroke in a foreign file / semantic floor", Ratio(ours, floor, Edit.InForeignFile), 1.25);
        PrintBudget("keystroke in an action's file / semantic floor", Ratio(ours, floor, Edit.InActionFile), 1.25);
        PrintBudget("cold run / semantic floor", Ratio(ours, floor, Edit.None), 1.5);
        PrintBudget("files written again after a foreign edit", ours.CountWrittenAgain(Edit.InForeignFile), 0);
        PrintBudget("files written again after an edit of a method body", ours.CountWrittenAgain(Edit.InActionFile), 0);
    }

    private static void MeasureAll(List<Contestant> all, Edit edit, int round)
    {
        for (int i = 0; i < all.Count; i++)
        {
            GC.Collect();
            all[(i + round) % all.Count].Measure(edit, round);
        }
    }

    private static void Print(Edit edit, List<Contestant> all, Contestant floor)
    {
        string title = edit switch
        {
            Edit.InForeignFile => "keystroke in a foreign file",
            Edit.InActionFile => "keystroke in an action's file",
            _ => "cold run",
        };
        Console.WriteLine();
        Console.WriteLine($"{title,-34}{"median ms",10}{"x floor",10}");
        foreach (var contestant in all) Console.WriteLine($"  {contestant.Name,-32}{Median(contestant[edit]),10:F2}{Ratio(contestant, floor, edit),10:F2}");
    }

    private static void PrintBudget(string what, double figure, double most) =>
        Console.WriteLine($"{(figure <= most ? "kept  " : "MISSED")}  {what}: {figure:0.##} (at most {most:0.##})");

    private static double Ratio(Contestant a, Contestant b, Edit edit) => Median([.. a[edit].Zip(b[edit], static (x, y) => x / y)]);

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
