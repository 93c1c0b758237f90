using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Answers of handlers that are not valid answers, or too large (portal: 11).</summary>
public sealed class HostileStepTests
{
    private const string Denied = "Access denied!";

    [Fact]
    public async Task Ten_thousand_random_tokens_are_all_refused()
    {
        await using var test = await TestPortal.StartAsync();
        string token = await StepAsync(test);
        var random = new Random(20260503);

        // Two hundred batches of fifty: single calls would have the same effect but take longer.
        for (int i = 0; i < 200; i++)
        {
            var commands = Enumerable.Range(0, 50).Select(_ => "bizproc.event.send?EVENT_TOKEN=" + Uri.EscapeDataString(Spoilt(token, random)));
            string cmd = new JsonArray([.. commands.Select(static command => (JsonNode)command)]).ToJsonString();
            var (_, answer) = await test.PostAsync("/rest/batch?auth=admin", $$"""{"cmd":{{cmd}}}""", "application/json");
            var errors = answer.GetProperty("result").GetProperty("result_error").EnumerateArray().ToArray();
            Assert.Equal(50, errors.Length);
            Assert.All(errors, static error => Assert.Equal(Denied, error.GetProperty("error_description").GetString()));
        }

        Assert.Equal("waiting", (await ReadStepAsync(test)).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("\"EVENT_TOKEN\":null")]
    [InlineData("\"EVENT_TOKEN\":[\"x\"]")]
    [InlineData("\"EVENT_TOKEN\":true")]
    [InlineData("\"EVENT_TOKEN\":\"|||||.\"")]
    [InlineData("\"EVENT_TOKEN\":\".\"")]
    [InlineData("\"EVENT_TOKEN\":\"\"")]
    public async Task What_is_no_token_is_refused(string member)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal(Denied, await test.CallAsync("bizproc.event.send", "{" + member + "}"));
        Assert.Equal(Denied, await test.CallAsync("bizproc.activity.log", "{\"LOG_MESSAGE\":\"x\"," + member + "}"));
    }

    [Fact]
    public async Task A_token_of_a_million_characters_is_refused()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal(Denied, await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{new string('|', 1_000_000)}}.x"}"""));
    }

    [Theory]
    [InlineData("[", "]", 500)]
    [InlineData("{\"a\":", "}", 500)]
    public async Task Deep_values_are_kept_and_can_be_read(string open, string close, int depth)
    {
        await using var test = await TestPortal.StartAsync();
        string token = await StepAsync(test);
        string deep = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}","RETURN_VALUES":{"x":{{deep}} } }"""));

        Assert.Equal("closed", (await ReadStepAsync(test)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Huge_values_of_an_action_that_wants_none_are_not_kept()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("bizproc.activity.add", """
            {"CODE":"a","NAME":"N","HANDLER":"http://127.0.0.1:1/","USE_SUBSCRIPTION":"Y","RETURN_PROPERTIES":{"r":{"NAME":"R"}}}
            """.Trim());
        var run = await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);
        string token = Uri.UnescapeDataString(run.Form.Split("event_token=")[1].Split('&')[0]);
        string values = string.Join(',', Enumerable.Range(0, 100_000).Select(static i => $"\"k{i}\":\"{i}\""));

        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}","RETURN_VALUES":{"R":1,{{values}} } }"""));

        var closed = test.Portal.GetRun(run.Id);
        Assert.Equal((StepState.Closed, 1), (closed.State, closed.Values.GetProperty("r").GetInt32()));
        Assert.InRange(closed.Values.GetRawText().Length, 1, 1000);
    }

    [Theory]
    [InlineData(3000, 10)]
    [InlineData(10, 1_000_000)]
    public async Task A_handler_that_never_stops_talking_is_not_listened_to_for_ever(int lines, int characters)
    {
        await using var test = await TestPortal.StartAsync();
        string token = await StepAsync(test);
        string call = $$"""{"EVENT_TOKEN":"{{token}}","LOG_MESSAGE":"{{new string('x', characters)}}"}""";

        for (int i = 0; i < lines; i++) Assert.Equal("true", await test.CallAsync("bizproc.activity.log", call));

        var log = (await ReadStepAsync(test)).GetProperty("log");
        Assert.InRange(log.GetArrayLength(), 1, 1001);
        Assert.InRange(log.GetRawText().Length, 1, 1_200_000);
        Assert.Equal("emulator: the log is full, so later lines are not kept", log.EnumerateArray().Last().GetString());
    }

    private static async Task<string> StepAsync(TestPortal test)
    {
        var (_, answer) = await test.PostAsync("/emulator/steps", """{"workflow":"w","activity":"A1","event":"e"}""", "application/json");
        return answer.GetProperty("token").GetString()!;
    }

    private static async Task<JsonElement> ReadStepAsync(TestPortal test) => (await test.GetAsync("/emulator/steps/A1")).Answer;

    private static string Spoilt(string token, Random random)
    {
        char[] spoilt = token.ToCharArray();
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(spoilt.Length);
            spoilt[at] = (char)(spoilt[at] ^ random.Next(1, 32));
        }

        // Two changes at the same place may cancel each other out.
        return new string(spoilt) == token ? token + "x" : new string(spoilt);
    }
}
