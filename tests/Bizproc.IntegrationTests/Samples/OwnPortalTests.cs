using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bizproc.IntegrationTests.Samples;

/// <summary>The sample with its own emulated portal.</summary>
public sealed class OwnPortalTests
{
    [Fact]
    public async Task Once_brings_every_action_to_its_portal_and_ends()
    {
        var run = await SampleProgram.RunAsync("--once");

        run.AssertDone("+ added", SampleActionList.All);
        Assert.StartsWith("Portal (emulated): http://127.0.0.1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_runs_an_action_and_checks_what_came_back()
    {
        var run = await SampleProgram.RunAsync("--once");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  came back  outputString = 61cf4c5674bd324e6480c26ee93c547b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_it_goes_on_serving_until_it_is_told_to_stop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There one process cannot press Ctrl+C for another");
        using var program = SampleProgram.Start(token: null);

        string printed = await program.ReadStartAsync();
        var portal = Regex.Match(printed, @"Portal \(emulated\): (\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1];
        using var http = new HttpClient();
        string state = await http.GetStringAsync(new Uri(portal.Value + "emulator/state"), TestContext.Current.CancellationToken);
        string application = Regex.Match(printed, @"http://127\.0\.0\.1:\d+/health", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var health = JsonElement.Parse(await http.GetStringAsync(new Uri(application), TestContext.Current.CancellationToken));
        Assert.Contains(health.GetProperty("status").GetString(), (string[])["Healthy", "Degraded"]);
        Assert.NotEmpty(health.GetProperty("checks").GetProperty("bizproc").GetProperty("description").GetString()!);
        Assert.Equal(SampleActionList.All.Count, JsonElement.Parse(state).GetProperty("activities").GetArrayLength());

        // Like Ctrl+C. Not with the same signal (INT), because programs that a shell starts in the background ignore it.
        using var signal = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await program.WaitAsync();
        Assert.Equal((0, ""), (rest.ExitCode, rest.Error));
    }

    [Fact]
    public async Task A_plan_is_printed_and_nothing_else_is_done()
    {
        var run = await SampleProgram.RunAsync("--plan");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  + add          activity  create_document", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("5 to add." + Environment.NewLine, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Report);
    }
}
