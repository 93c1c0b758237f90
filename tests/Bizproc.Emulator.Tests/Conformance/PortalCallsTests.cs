using Bizproc.Emulator.Calls;

namespace Bizproc.Emulator.Tests.Conformance;

public sealed class PortalCallsTests(ITestOutputHelper output)
{
    /// <summary>Why a line may be left for later. Nothing else may be skipped, and none of these once its method is answered.</summary>
    private static readonly string[] LeftForLater = ["batch", "bizproc.activity.log", "bizproc.event.send", "filter decision"];

    [Fact]
    public async Task Every_recorded_line_is_answered_as_the_portal_answered_it()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var lines = RecordedLine.ReadAll();
        await using var portal = await EmulatedPortal.StartAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = portal.Address };
        var replay = new Replay(http, portal);
        var left = new List<string>();
        var differences = new List<string>();
        int compared = 0;

        foreach (var scenario in lines.GroupBy(static line => line.Scenario))
        {
            portal.Reset();
            string? missing = null;
            foreach (var line in scenario)
            {
                // Rows are comparable only while every call before them was made.
                missing = WhyLeft(line) ?? (line.Method is null ? missing : null);
                if (missing is not null)
                {
                    left.Add(missing);
                    continue;
                }

                compared++;
                if (await replay.CompareAsync(line, cancellationToken) is { } difference) differences.Add(difference);
            }
        }

        output.WriteLine($"{compared - differences.Count} of {compared} compared lines are equal; {left.Count} of {lines.Count} lines are left for later:");
        foreach (var reason in left.CountBy(static reason => reason)) output.WriteLine($"  {reason.Value} x {reason.Key}");

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        Assert.Equal(LeftForLater, left.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(lines.Count, compared + left.Count);
        Assert.Equal(684, lines.Count);
        Assert.Equal(34, left.Count);
    }

    private static string? WhyLeft(RecordedLine line)
    {
        if (line.IsFilterDecision) return "filter decision";

        return line.Method is { } method && LeftForLater.Contains(method) && MethodTable.Find(method) is null ? method : null;
    }
}
