namespace Bizproc.Generators.Tests.Agreement;

/// <summary>
/// Compares the portal's recorded answers with the analyzer: a refused call has an error, an accepted one has none except for silent faults.
/// </summary>
public class VectorTests
{
    [Fact]
    public async Task What_the_portal_answered_the_analyzer_says()
    {
        List<string> differences = [];
        Dictionary<string, int> left = [];
        Dictionary<int, List<ActionSource>> registered = [];
        int refused = 0, accepted = 0, silent = 0;
        foreach (var line in VectorLine.ReadAll())
        {
            if (line.IsDelete)
            {
                if (line.IsAccepted) registered.GetValueOrDefault(line.Scenario, []).RemoveAll(action => action.Code == line.Code);
                continue;
            }

            // A declaration cannot know the state of the portal, or the actions of another application.
            if (line.Error == "Activity or Robot not found!" || line.Application != "admin")
            {
                Leave("what depends on the portal");
                continue;
            }

            if (!VectorSource.TryWrite(line, out var action, out string? reason))
            {
                Leave(reason);
                continue;
            }

            // Actions of one application are compiled together; an update is a later version of the same class.
            var others = registered.GetValueOrDefault(line.Scenario, []).Where(other => !line.IsUpdate || other.Code != action.Code);
            var verdict = await Judge.AnalyzeAsync(action, others);
            string[] errors = [.. verdict.Errors];
            var expected = line.IsAccepted ? SilentFaults.Of(line.Line) : null;
            if (expected is null) refused++;
            else if (expected.Length > 0) silent++;
            else accepted++;

            bool isSame = expected is null ? errors.Length > 0 : errors.SequenceEqual(expected);
            if (!isSame) differences.Add($"[{line.Line}] = \"{string.Join(' ', errors)}\", // {line.Error} {line.Parameters.ToString()[..Math.Min(150, line.Parameters.ToString().Length)]}");
            if (line.IsAccepted && !line.IsUpdate)
                registered[line.Scenario] = [.. registered.GetValueOrDefault(line.Scenario, []), action with { ClassName = $"Before{line.Line}" }];
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{refused} refused with an error, {accepted} accepted without, {silent} accepted with a silent fault that is an error; left out:");
        foreach (var (reason, count) in left.OrderByDescending(each => each.Value)) TestContext.Current.TestOutputHelper!.WriteLine($"  {count} {reason}");

        Assert.True(differences.Count == 0, string.Join('\n', differences));

        void Leave(string reason) => left[reason] = left.GetValueOrDefault(reason) + 1;
    }
}
