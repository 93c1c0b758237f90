using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// The cost of one keystroke. Each round runs all generators, in changing order, so that other load of the machine affects all of them.
/// A ratio is the median of the ratios of the rounds.
/// </summary>
internal static class KeystrokeBenchmark
{
    private const int WarmUp = 60;

    /// <summary>Nothing, but two measurements of the same thing differ by some percent.</summary>
    private const double MaxBaseline = 1.1;

    private static readonly Edit[] Edits = [Edit.InForeignFile, Edit.InOwnFile, Edit.None];

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        var contestants = Contestants.Gather();
        for (int round = 1; round <= WarmUp + rounds; round++)
        {
            if (round == WarmUp + 1) contestants.All.ForEach(static contestant => contestant.Forget());
            foreach (var edit in Enum.GetValues<Edit>()) MeasureAll(contestants.All, edit, round);
        }

        Console.WriteLine(
            $"{Corpus.Files} files, of each kind {Declarations.Count} declarations of 3 members, {rounds} rounds, {Environment.ProcessorCount} processors");
        foreach (var edit in Edits) Print(edit, contestants);

        var (ours, floor) = (contestants.Ours, contestants.Floor);
        return
        [
            .. Edits.Select(edit => new Budget($"{TitleOf(edit, ours)} / semantic floor", Ratio(ours, floor, edit), Bound.AtMost, edit == Edit.None ? 1.35 : 1.15)),
            .. Edits.Select(edit => new Budget($"{TitleOf(edit, ours)} / System.Text.Json", Ratio(ours, contestants.Json, edit), Bound.Below, 1)),
            new("one file's analysis, foreign file, with / without a baseline", await BaselineCost.MeasureAsync(rounds, Corpus.ForeignFile), Bound.AtMost, MaxBaseline),
            new("one file's analysis, an action's file, with / without a baseline", await BaselineCost.MeasureAsync(rounds, Corpus.Plain.FileOf(Declarations.Actions)), Bound.AtMost, MaxBaseline),
            new("files written again after a foreign edit", ours.CountWrittenAgain(Edit.InForeignFile), Bound.AtMost, 0, "0"),
            new("files written again after an edit of a method body", ours.CountWrittenAgain(Edit.InOwnFile), Bound.AtMost, 0, "0"),
        ];
    }

    private static void MeasureAll(List<Contestant> all, Edit edit, int round)
    {
        for (int i = 0; i < all.Count; i++)
        {
            GC.Collect();
            all[(i + round) % all.Count].Measure(edit, round);
        }
    }

    private static void Print(Edit edit, Contestants contestants)
    {
        var floor = contestants.Floor[edit];
        Console.WriteLine();
        Console.WriteLine($"{TitleOf(edit),-38}{"median ms",10}{"x floor",10}{"KB",10}{"x floor",10}");
        foreach (var contestant in contestants.All)
        {
            var figures = contestant[edit];
            string name = edit == Edit.InOwnFile ? $"{contestant.Name}, {contestant.Own.What}" : contestant.Name;
            Console.Write($"  {name,-36}{figures.Times.Median(),10:F2}{figures.Times.RatioTo(floor.Times),10:F2}");
            Console.WriteLine($"{figures.Bytes.Median() / 1024,10:F0}{figures.Bytes.RatioTo(floor.Bytes),10:F2}");
        }
    }

    private static string TitleOf(Edit edit, Contestant? contestant = null) => edit switch
    {
        Edit.InForeignFile => "keystroke in a foreign file",
        Edit.InOwnFile => $"keystroke in {(contestant is null ? "a declaration" : contestant.Own.What)}'s file",
        _ => "cold run",
    };

    private static double Ratio(Contestant a, Contestant? b, Edit edit) => b is null ? double.NaN : a[edit].Times.RatioTo(b[edit].Times);
}
