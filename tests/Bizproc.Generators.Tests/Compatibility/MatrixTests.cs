using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.RoundTrip;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>
/// The columns of docs/compatibility.md about workflows that wait and about the designer: an emulated portal runs a workflow that waits while the action
/// changes, and its designer is looked at before and after. The columns about saved steps are those of <see cref="GuardTests"/>.
/// </summary>
public sealed partial class MatrixTests
{
    private const int Columns = 8;

    [Fact]
    public void The_page_has_the_rows_that_are_tested()
    {
        var rows = PageRows();

        Assert.All(rows, static cells => Assert.Equal(Columns, cells.Length));
        Assert.Equal(
            Matrix.All.Select(static row => $"{row.Change} | {row.Waiting} | {row.Designer}"),
            rows.Select(static cells => $"{cells[1].Trim()} | {cells[3].Trim()} | {cells[5].Trim()}"));
    }

    [Fact]
    public async Task Waiting_workflows_and_the_designer_show_what_the_page_says()
    {
        var table = ChangePairs.All.ToDictionary(static pair => pair.Name);
        var tested = Matrix.All.SelectMany(static row => row.Pairs.Select(pair => (Row: row, Pair: pair))).ToArray();
        using var pairs = new CompiledPairs(tested.Select(each => table[each.Pair].WithResult()));

        var wrong = new ConcurrentQueue<string>();
        var answers = new WaitingAnswer[tested.Length];
        await pairs.ForEachAsync(WaitingWorkflow.StartAsync, async (workflow, i) =>
        {
            var (row, pair) = tested[i];
            answers[i] = await workflow.AnswerAsync(pairs.BeforeOf(i), pairs.NowOf(i));
            var (before, now) = await workflow.ReadDesignerAsync(pairs.BeforeOf(i), pairs.NowOf(i));
            if (!row.IsSeen(before, now)) wrong.Enqueue($"{row.Change}: '{pair}': the designer shows something else: {now.Saved?.Data}");
        });

        foreach (var group in answers.Zip(tested).GroupBy(static each => each.Second.Row))
        {
            var occurred = group.Select(static each => each.First).Distinct().Order();
            if (!occurred.SequenceEqual(group.Key.Answers.Order()))
                wrong.Enqueue($"{group.Key.Change}: the answer {string.Join(", ", group.Where(each => !group.Key.Answers.Contains(each.First)).Select(static each => $"{each.First} ({each.Second.Pair})"))} {string.Join(", ", occurred)}");
        }

        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tested.Length}:\n{string.Join('\n', wrong.Take(30))}");
    }

    /// <summary>The guard runs the saved steps of these pairs, and proves that a rule speaks exactly where one loses something.</summary>
    [Fact]
    public void The_page_names_the_rules_that_report_its_pairs()
    {
        var table = ChangePairs.All.ToDictionary(static pair => pair.Name);
        var tested = Matrix.All.SelectMany(static row => row.Pairs.Select(pair => (Row: row, Pair: pair))).ToArray();
        using var pairs = new CompiledPairs(tested.Select(each => table[each.Pair]));
        var rules = PageRows().ToDictionary(static cells => cells[1].Trim(), static cells => Rule().Match(cells[6]).Value);

        string[] wrong =
        [
            .. tested.Select((each, i) => (each.Row, each.Pair, Rule: rules[each.Row.Change], Reported: IdsOf(pairs.BeforeOf(i), pairs.NowOf(i))))
                .Where(static each => each.Rule.Length == 0 ? each.Reported.Length > 0 : !each.Reported.Contains(each.Rule))
                .Select(static each => $"{each.Row.Change}: '{each.Pair}' is reported as {string.Join(',', each.Reported)}"),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_call_that_is_on_its_way_goes_to_the_path_of_its_time()
    {
        var stop = TestContext.Current.CancellationToken;
        using var pairs = new CompiledPairs([ChangePairs.All.Single(static pair => pair.Name == "another handler")]);
        var held = new TaskCompletionSource();
        await using var handler = await TestHandler.StartAsync(_ => held.Task);
        await using var portal = await EmulatedPortal.StartAsync(stop);
        var client = portal.CreateClient(publicUrl: handler.Url("/"));
        var before = RegisteredAction.CreateAll(pairs.BeforeOf(0), handler.Url("/"));
        await Deployment.RegisterAsync(client, before);
        var template = new WorkflowTemplate("Calls", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"));
        template.Steps.Run(before[0].Definition.Code);
        int id = portal.AddTemplate(template);

        portal.StartWorkflow(new WorkflowRequest(id));
        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty);
        await Deployment.ChangeAsync(client, before, RegisteredAction.CreateAll(pairs.NowOf(0)!, handler.Url("/")));
        held.SetResult();
        portal.StartWorkflow(new WorkflowRequest(id));
        await Eventually.TrueAsync(() => handler.Posts.Count == 2);

        Assert.Equal([before[0].Fields["HANDLER"]!.ToString().Split(handler.Url("/").Authority)[1], "/other"], handler.Posts.Select(static post => post.Address));
    }

    private static string[][] PageRows()
    {
        string page = File.ReadAllText(Path.Join(RepositoryFolder.Root, "docs", "compatibility.md"));
        return [.. page[page.IndexOf("| change |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(static line => line.StartsWith('|')).Select(static line => line.Split('|'))];
    }

    private static string[] IdsOf(Type before, Type? now)
    {
        var changes = ContractComparison.Compare(Read(before), now is null ? [] : Read(now));
        return [.. changes.Where(static change => change.IsHarmful).Select(static change => string.Create(CultureInfo.InvariantCulture, $"BZP08{(int)change.Kind + 1:00}"))];
    }

    private static IReadOnlyList<ActionContract> Read(Type type) => ContractReader.Read(LoadedAction.Of(type).Text);

    [GeneratedRegex("BZP[0-9]{4}")]
    private static partial Regex Rule();
}
