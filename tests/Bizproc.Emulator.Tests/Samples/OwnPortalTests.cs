using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bizproc.Emulator.Tests.Samples;

/// <summary>The sample with a portal of its own.</summary>
public sealed class OwnPortalTests
{
    [Fact]
    public async Task Once_brings_every_action_to_its_portal_and_ends()
    {
        var run = await SampleProgram.RunAsync("--once");

        run.AssertAccepted([.. SampleCalls.Adds, .. SampleCalls.Updates]);
        Assert.Equal("10 of 10 accepted", run.Table[^1]);
        Assert.StartsWith("Portal (emulated): http://127.0.0.1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_it_goes_on_serving_until_it_is_told_to_stop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There one process cannot press Ctrl+C for another");
        using var program = SampleProgram.Start(token: null);

        string printed = await ReadTableAsync(program);
        var portal = Regex.Match(printed, @"Portal \(emulated\): (\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1];
        using var http = new HttpClient();
        string state = await http.GetStringAsync(new Uri(portal.Value + "emulator/state"), TestContext.Current.CancellationToken);
        Assert.Equal(SampleCalls.Actions.Count, JsonElement.Parse(state).GetProperty("activities").GetArrayLength());

        // As Ctrl+C does; but that signal (INT) a shell lets the programs that it starts in the background ignore.
        using var signal = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await program.WaitAsync();
        Assert.Equal((0, ""), (rest.ExitCode, rest.Error));
    }

    /// <summary>Reads to the line after which it only serves.</summary>
    private static async Task<string> ReadTableAsync(SampleProgram program)
    {
        using var limit = SampleProgram.LimitTime();
        var text = new StringWriter();
        string? line;
        do
        {
            line = await program.Output.ReadLineAsync(limit.Token);
            await text.WriteLineAsync(line);
        }
        while (line is not (null or "10 of 10 accepted"));

        Assert.NotNull(line);
        return text.ToString();
    }
}
