namespace Bizproc.Emulator.Tests.Conformance;

public sealed class PortalCallsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_recorded_line_is_answered_as_the_portal_answered_it()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var lines = RecordedLine.ReadAll();
        await using var portal = await EmulatedPortal.StartAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = portal.Address };
        var replay = new Replay(http, portal);
        var differences = new List<string>();

        foreach (var scenario in lines.GroupBy(static line => line.Scenario))
        {
            portal.Reset();
            foreach (var line in scenario)
            {
                if (await replay.CompareAsync(line, cancellationToken) is { } difference) differences.Add(difference);
            }
        }

        output.WriteLine($"{lines.Count - differences.Count} of {lines.Count} recorded lines are answered alike:");
        foreach (var kind in lines.CountBy(static line => line.Kind)) output.WriteLine($"  {kind.Value} x {kind.Key}");

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        Assert.Equal(684, lines.Count);
    }
}
