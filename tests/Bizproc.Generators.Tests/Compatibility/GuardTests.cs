using System.Globalization;
using System.Text.RegularExpressions;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Generators.Tests.RoundTrip;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>
/// The analyzer speaks exactly where a customer loses something: an emulated portal runs a workflow that was saved before the change, before and after
/// it. Both see the same classes. A change that was accepted is not reported again, and hides no other one.
/// </summary>
public sealed partial class GuardTests
{
    private const int Seed = 20_261_129;
    private const int Chunk = 500;

    private static readonly int Pairs = int.TryParse(Environment.GetEnvironmentVariable("BIZPROC_RANDOM_CHANGES"), out int count) ? count : 500;

    [Fact]
    public async Task A_rule_reports_exactly_the_changes_of_the_table_by_which_customers_lose_something()
    {
        Assert.InRange(ChangePairs.All.Count, 120, int.MaxValue);
        Assert.Equal(ChangePairs.All.Count, ChangePairs.All.Select(static pair => pair.Name).Distinct().Count());

        await CheckAsync(ChangePairs.All);
    }

    [Fact]
    public async Task A_rule_reports_exactly_the_random_changes_by_which_customers_lose_something()
    {
        var pairs = new RandomPairs(new Random(Seed));
        for (int done = 0; done < Pairs; done += Chunk) await CheckAsync([.. Enumerable.Range(0, Math.Min(Chunk, Pairs - done)).Select(_ => pairs.Next())]);
    }

    private static async Task CheckAsync(IReadOnlyList<ChangePair> given)
    {
        using var pairs = new CompiledPairs(given);
        string baseline = BaselineWriter.Write(pairs.All.SelectMany((_, i) => ContractReader.Read(LoadedAction.Of(pairs.BeforeOf(i)).Text)));
        var reported = await AnalyzeAsync(baseline, pairs.NowCompilation);

        string?[] losses = new string?[pairs.All.Count];
        await pairs.ForEachAsync(SavedWorkflow.StartAsync, async (workflow, i) => losses[i] = await workflow.FindLossAsync(pairs.BeforeOf(i), pairs.NowOf(i)));
        List<string> wrong = [];
        int harmful = 0;
        int accepted = 0;
        for (int i = 0; i < pairs.All.Count; i++)
        {
            var pair = pairs.All[i];
            string? loss = losses[i];
            string ids = string.Join(',', reported[i].Distinct().Order(StringComparer.Ordinal));
            harmful += loss is null ? 0 : 1;
            if ((loss is not null) != (ids.Length > 0) || (pair.Ids is { } expected && expected != ids))
                wrong.Add($"{pair.Name}: the rules report '{ids}' (expected: '{pair.Ids ?? "as the portal"}'), and the portal shows: {loss ?? "no loss"}\n{(pair.Name == "random" ? $"{pair.Before.Source}\n->\n{pair.Now?.Source}" : "")}");
            if (pair.Now is null || pair.Now.Code != pair.Before.Code) continue;

            var (old, present) = (ReadContract(pairs.BeforeOf(i)), ReadContract(pairs.NowOf(i)!));
            var changes = FindHarmful(old, present);
            accepted += changes.Length;
            wrong.AddRange(changes.Where(change => !IsAcceptedAlone(old, change, present)).Select(change => $"{pair.Name}: '{change}' is not accepted alone, of {string.Join("; ", changes.Select(static each => each.Happened))}\n{BaselineWriter.Write([old, present])}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {losses.Length}:\n{string.Join('\n', wrong.Take(30))}");
        Assert.InRange(harmful, losses.Length / 10, losses.Length - (losses.Length / 10));
        Assert.InRange(accepted, losses.Length / 10, int.MaxValue);
    }

    private static ActionContract ReadContract(Type type) => ContractReader.Read(LoadedAction.Of(type).Text)[0];

    private static ContractChange[] FindHarmful(ActionContract before, ActionContract now) => [.. ContractComparison.Compare([before], [now]).Where(static change => change.IsHarmful)];

    /// <summary>True if the acceptance of a change removes this change and, except for what goes with it, no other one.</summary>
    private static bool IsAcceptedAlone(ActionContract before, ContractChange change, ActionContract now)
    {
        var others = FindHarmful(before, now).Where(other => other != change).ToArray();
        string[] left = [.. FindHarmful(AcceptedChange.Apply(before, change, now), now).Select(static each => each.ToString())];
        return left.All(others.Select(static other => other.ToString()).Contains) && others.All(other => GoesWith(change, other) || left.Contains(other.ToString()));
    }

    /// <summary>A new kind is accepted with everything. Who accepts that steps fail without a value accepts the default that saves them.</summary>
    private static bool GoesWith(ContractChange accepted, ContractChange other) =>
        accepted.Kind == ChangeKind.OtherKind || (accepted.Reading is not null && other.Reading is not null) || (accepted.Kind == ChangeKind.DemandedValue && other.Kind == ChangeKind.OtherDefault && other.Key == accepted.Key);

    /// <summary>Gets the ids of the rules that report a change, by the number in the code of the action.</summary>
    private static async Task<ILookup<int, string>> AnalyzeAsync(string baseline, Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new BizprocAnalyzer()], BaselineText.OptionsOf(baseline)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("BZP08", StringComparison.Ordinal))
            .ToLookup(static diagnostic => int.Parse(Code().Match(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Groups[1].ValueSpan, CultureInfo.InvariantCulture), static diagnostic => diagnostic.Id);
    }

    [GeneratedRegex(@"'[A-Za-z]+_(\d+)'")]
    private static partial Regex Code();
}
