using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>portal: 11</summary>
public sealed class AnswerTests
{
    private const string Waiting = """
        "USE_SUBSCRIPTION":"Y","RETURN_PROPERTIES":{"out":{"Name":"O","Type":"string","Default":"d"},"when":{"Name":"W","Type":"datetime"},
        "day":{"Name":"D","Type":"date"},"days":{"Name":"D","Type":"date","Multiple":"Y"}}
        """;

    [Fact]
    public async Task The_first_answer_closes_the_step_and_no_later_one_counts()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);

        Assert.Equal("true", await SendAsync(test, run, """{"out":"first"}"""));
        Assert.Equal("true", await SendAsync(test, run, """{"out":"second"}"""));

        var closed = test.Portal.GetRun(run.Id);
        Assert.Equal((StepState.Closed, "first"), (closed.State, closed.Values.GetProperty("out").GetString()));
        Assert.Equal([new(RunLogKind.Status, "Waiting for application response"), new RunLogEntry(RunLogKind.Answer, "Received application response")], closed.Log);
    }

    [Theory]
    [InlineData("""{"when":"2026-05-01T10:00:00+03:00"}""", "when", @"Bitrix\Bizproc\BaseType\Value\DateTime(01.05.2026 07:00:00)")]
    [InlineData("""{"when":"2026-05-01T10:00:00Z"}""", "when", @"Bitrix\Bizproc\BaseType\Value\DateTime(01.05.2026 10:00:00)")]
    [InlineData("""{"when":"01.05.2026 10:00:00"}""", "when", @"Bitrix\Bizproc\BaseType\Value\DateTime(01.05.2026 10:00:00)")]
    [InlineData("""{"when":"soon"}""", "when", "soon")]
    [InlineData("""{"DAY":"01.05.2026"}""", "day", @"Bitrix\Bizproc\BaseType\Value\Date(01.05.2026)")]
    [InlineData("""{"day":"2026-05-01"}""", "day", "2026-05-01")]
    [InlineData("""{"day":""}""", "day", "")]
    [InlineData("""{"Out":"x"}""", "out", "x")]
    [InlineData("""{"OTHER":"x"}""", "out", "d")]
    [InlineData("[]", "out", "d")]
    [InlineData("\"text\"", "out", "d")]
    [InlineData("null", "out", "d")]
    public async Task An_answer_is_kept_as_the_type_of_its_property_reads_it(string returned, string key, string kept)
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);

        await SendAsync(test, run, returned);

        Assert.Equal(kept, test.Portal.GetRun(run.Id).Values.GetProperty(key).GetString());
    }

    [Fact]
    public async Task Each_element_of_several_dates_is_read()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);

        await SendAsync(test, run, """{"days":["01.05.2026","?"]}""");

        Assert.Equal("""["Bitrix\\Bizproc\\BaseType\\Value\\Date(01.05.2026)","?"]""", test.Portal.GetRun(run.Id).Values.GetProperty("days").GetRawText());
    }

    [Fact]
    public async Task A_log_line_leaves_the_step_open()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);
        string token = TokenOf(run);

        Assert.Equal("Empty log message!", await test.CallAsync("bizproc.activity.log", $$"""{"EVENT_TOKEN":"{{token}}","LOG_MESSAGE":""}"""));
        Assert.Equal("true", await test.CallAsync("bizproc.activity.log", $$"""{"event_token":"{{token}}","log_message":"half"}""", "user"));

        Assert.Equal(StepState.Waiting, test.Portal.GetRun(run.Id).State);
        Assert.Equal(new RunLogEntry(RunLogKind.Message, "half"), test.Portal.GetRun(run.Id).Log[^1]);
        await SendAsync(test, run, "{}");
        Assert.Equal("The business process is not found.", await test.CallAsync("bizproc.activity.log", $$"""{"EVENT_TOKEN":"{{token}}","LOG_MESSAGE":"late"}"""));
    }

    [Theory]
    [InlineData("26.0.0", "true")]
    [InlineData("25.1150.0", "true")]
    [InlineData("25.1149.9", "The business process is not found.")]
    public async Task Whether_anything_received_an_event_only_older_portals_say(string version, string expected)
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { Version = Version.Parse(version) } });
        var run = await test.RunAsync(Waiting);

        Assert.Equal("true", await SendAsync(test, run, "{}"));
        Assert.Equal(expected, await SendAsync(test, run, "{}"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("a|b|c.0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_token_that_the_portal_did_not_sign_is_refused(string token)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Access denied!", await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}"}"""));
        Assert.Equal("Access denied!", await test.CallAsync("bizproc.activity.log", $$"""{"EVENT_TOKEN":"{{token}}"}"""));
    }

    [Fact]
    public async Task A_token_of_another_portal_is_refused()
    {
        await using var test = await TestPortal.StartAsync();
        await using var other = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);

        Assert.Equal("Access denied!", await SendAsync(other, run, "{}"));
        Assert.Equal(StepState.Waiting, test.Portal.GetRun(run.Id).State);
    }

    [Fact]
    public async Task A_token_outlives_its_step_and_its_portals_rows()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);
        test.Portal.Reset();

        Assert.Equal("true", await SendAsync(test, run, "{}"));
    }

    [Fact]
    public async Task A_webhook_may_answer()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Waiting);

        var (http, _) = await test.PostAsync(
            "/rest/1/goodhook/bizproc.event.send", $"event_token={Uri.EscapeDataString(TokenOf(run))}&return_values[out]=form", "application/x-www-form-urlencoded");

        Assert.Equal((200, "form"), (http, test.Portal.GetRun(run.Id).Values.GetProperty("out").GetString()));
    }

    [Fact]
    public async Task Whoever_waits_for_a_run_is_told()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a", Waiting);
        var run = await test.Portal.RunAsync(new RunRequest("a") { SendsForm = false }, TestContext.Current.CancellationToken);
        var over = test.Portal.WaitAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.False(over.IsCompleted);
        await SendAsync(test, run, """{"out":"done"}""");

        Assert.Equal("done", (await over).Values.GetProperty("out").GetString());
    }

    private static string TokenOf(EmulatedRun run) => FormFields.Of(run.Form).Single(static field => field.Key == "event_token").Value;

    private static Task<string> SendAsync(TestPortal test, EmulatedRun run, string returned)
    {
        var parameters = new JsonObject { ["EVENT_TOKEN"] = TokenOf(run), ["RETURN_VALUES"] = JsonNode.Parse(returned) };
        return test.CallAsync("bizproc.event.send", parameters.ToJsonString(), "user");
    }
}
