using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Runs are limited by their memory, not only by their number, and the portal reports runs that it dropped.</summary>
public sealed class RunMemoryTests
{
    private const int Long = 1_000_000;

    [Fact]
    public async Task Three_hundred_long_runs_take_no_more_than_the_limit()
    {
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, "N");

        for (int i = 0; i < 300; i++) await RunAsync(test, new string('x', Long));

        int count = (await test.GetAsync("/emulator/runs")).Answer.GetArrayLength();
        // Each run holds its form, with one byte per character, and its value, with two bytes per character.
        Assert.InRange(count, 10, (int)(RunTable.MaxBytes / (3 * Long)));
        Assert.Equal(300 - count, (await test.GetAsync("/emulator/feed")).Answer.GetProperty("dropped").GetInt32());
    }

    [Fact]
    public async Task A_run_that_made_room_is_said_so()
    {
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, "N");
        for (int i = 0; i < 64; i++) await RunAsync(test, new string('x', Long));

        var (http, answer) = await test.GetAsync("/emulator/runs/1");

        Assert.Equal((400, "RUN_DROPPED"), (http, answer.GetProperty("error").GetString()));
        Assert.Contains("64 MiB", answer.GetProperty("error_description").GetString(), StringComparison.Ordinal);
        Assert.Contains("was dropped", Assert.Throws<ArgumentException>(() => test.Portal.GetRun("1")).Message, StringComparison.Ordinal);
        Assert.Equal("RUN_NOT_FOUND", (await test.GetAsync("/emulator/runs/65")).Answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task What_is_finished_goes_before_what_waits()
    {
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, "Y");
        string waiting = (await RunAsync(test, "short")).Id;
        await test.CallAsync("bizproc.activity.update", """{"CODE":"a","FIELDS":{"USE_SUBSCRIPTION":"N"}}""");

        for (int i = 0; i < 64; i++) await RunAsync(test, new string('x', Long));

        Assert.Equal(StepState.Waiting, test.Portal.GetRun(waiting).State);
        Assert.Throws<ArgumentException>(() => test.Portal.GetRun("2"));
    }

    [Fact]
    public async Task Answers_and_logs_count_too()
    {
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, "Y");
        for (int i = 0; i < 60; i++) await AnswerAsync(test, await RunAsync(test, "short"));

        Assert.Throws<ArgumentException>(() => test.Portal.GetRun("1"));
        Assert.Equal(StepState.Closed, test.Portal.GetRun("60").State);
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_waits_for_a_run_that_makes_room_is_told()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await AddAsync(test, "Y", handler.Url().ToString());
        var waiting = test.Portal.WaitAsync((await RunAsync(test, "short")).Id, TestContext.Current.CancellationToken);

        for (int i = 0; i < 64; i++) await RunAsync(test, new string('x', Long));

        Assert.Contains("was dropped", (await Assert.ThrowsAsync<InvalidOperationException>(() => waiting)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_be_sent_stays_and_more_than_the_limit_is_refused()
    {
        var never = new TaskCompletionSource();
        await using var handler = await TestHandler.StartAsync(_ => never.Task);
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, "Y", handler.Url().ToString());
        string body = $$$"""{"code":"a","values":{"p":"{{{new string('x', Long)}}}"}}""";

        int taken = 0;
        string answer;
        while ((answer = await test.ControlAsync("run", body)).StartsWith("200", StringComparison.Ordinal)) Assert.True(++taken < 100, "The runs know no limit");

        Assert.StartsWith("400 {\"error\":\"TOO_MANY_RUNS\"", answer, StringComparison.Ordinal);
        Assert.InRange(taken, 16, 70);
        Assert.Equal(200, (await test.GetAsync("/emulator/runs/1")).Http);
        never.SetResult();
    }

    [Fact]
    public async Task Pages_that_were_opened_are_bounded_too()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("true", await test.AddAsync("a", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"http://127.0.0.1:9/p\",\"PROPERTIES\":{\"p\":{\"NAME\":\"P\",\"TYPE\":\"string\"}}"));
        string body = $$$"""{"code":"a","values":{"p":"{{{new string('x', Long)}}}"} }""";

        for (int i = 0; i < 64; i++) Assert.StartsWith("502", await test.ControlAsync("settings", body), StringComparison.Ordinal);

        int opened = (await test.GetAsync("/emulator/posts")).Answer.GetArrayLength();
        Assert.InRange(opened, 10, 33);
    }

    [Fact]
    public async Task What_pages_set_is_bounded_too()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("true", await test.AddAsync("a", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"http://127.0.0.1:9/p\",\"PROPERTIES\":{\"p\":{\"NAME\":\"P\",\"TYPE\":\"string\"}}"));
        for (int i = 0; i < 64; i++) await test.ControlAsync("settings", """{"code":"a"}""");
        string[] pages = [.. (await test.GetAsync("/emulator/posts")).Answer.EnumerateArray().Select(static post => post.GetProperty("id").GetString()!)];

        string last = "";
        foreach (string sid in pages.Reverse())
            last = await test.ControlAsync("bx24", $$$"""{"sid":"{{{sid}}}","method":"setPropertyValue","values":{"p":"{{{new string('x', Long)}}}"} }""");

        Assert.Equal("""200 {"ok":true}""", last);
        Assert.InRange((await test.GetAsync("/emulator/posts")).Answer.GetArrayLength(), 10, 40);
    }

    private static async Task AnswerAsync(TestPortal test, EmulatedRun run)
    {
        string token = FormFields.Of(run.Form).Single(static field => field.Key == "event_token").Value;
        string text = new('y', Long);
        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$$"""{"event_token":"{{{token}}}","return_values":{"r":"{{{text}}}"} }"""));
    }

    private static Task<EmulatedRun> RunAsync(TestPortal test, string text) => test.Portal.RunAsync(
        new RunRequest("a") { Values = new JsonObject { ["p"] = text } }, TestContext.Current.CancellationToken);

    private static async Task AddAsync(TestPortal test, string useSubscription, string handler = TestPortal.Nobody) => Assert.Equal("true", await test.CallAsync("bizproc.activity.add", $$$"""
        {"CODE":"a","NAME":"N","HANDLER":"{{{handler}}}","USE_SUBSCRIPTION":"{{{useSubscription}}}",
         "PROPERTIES":{"p":{"NAME":"P","TYPE":"string"}},"RETURN_PROPERTIES":{"r":{"NAME":"R","TYPE":"string"} } }
        """.Trim()));
}
