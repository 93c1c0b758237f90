using System.Text.Json;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>The history of runs, as the page receives it.</summary>
public sealed class StoryTests
{
    private const string Action = "\"USE_SUBSCRIPTION\":\"Y\",\"RETURN_PROPERTIES\":{\"sum\":{\"Name\":\"Sum\",\"Type\":\"int\"}}";

    [Fact]
    public async Task A_run_that_was_answered_says_what_was_kept_and_what_was_dropped()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        string token = await RunAsync(test, handler);
        await test.CallAsync("bizproc.activity.log", $$"""{"EVENT_TOKEN":"{{token}}","LOG_MESSAGE":"Adding"}""");
        await test.CallAsync("bizproc.event.send", $$$"""{"EVENT_TOKEN":"{{{token}}}","RETURN_VALUES":{"SUM":"5","other":"x"},"LOG_MESSAGE":"Added"}""");
        await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}"}""");

        var story = await StoryAsync(test);

        Assert.Equal(("Done", "Answered: sum = 5"), (story.GetProperty("run").GetProperty("state").GetString(), story.GetProperty("run").GetProperty("summary").GetString()));
        Assert.Equal(["Sent", "Log", "Received", "Log", "End", "Failed"], Entries(story).Select(static entry => entry.GetProperty("kind").GetString()));
        var pairs = Entries(story)[4].GetProperty("pairs").EnumerateArray().Select(static pair => $"{pair.GetProperty("key")}={pair.GetProperty("value")} {pair.GetProperty("note")}");
        Assert.Equal(["SUM=5 ", "other=x dropped, because no return property has this key"], pairs);
        Assert.Equal("An answer came that no step received", Entries(story)[5].GetProperty("title").GetString());
        Assert.Equal("sum", Assert.Single(story.GetProperty("results").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_run_that_waits_says_so_until_its_time_is_over()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await RunAsync(test, handler, """{"TimeoutDuration":1,"TimeoutDurationType":"h"}""");

        var waiting = await StoryAsync(test);
        Assert.True((await test.GetAsync("/emulator/feed")).Answer.GetProperty("isBusy").GetBoolean());
        await test.ControlAsync("clock", """{"advanceSeconds":3601}""");
        var over = await StoryAsync(test);

        Assert.StartsWith("The workflow waits for the answer, until ", Entries(waiting)[^1].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("TimedOut", over.GetProperty("run").GetProperty("state").GetString());
        Assert.Equal("The time limit passed, and the workflow went on with IsTimeout = 1", Entries(over)[^1].GetProperty("title").GetString());
        Assert.False((await test.GetAsync("/emulator/feed")).Answer.GetProperty("isBusy").GetBoolean());
    }

    [Fact]
    public async Task A_handler_that_is_not_there_is_said()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"N\"");

        var story = (await test.GetAsync($"/emulator/stories/{run.Id}")).Answer;

        Assert.Equal("Failed", story.GetProperty("run").GetProperty("state").GetString());
        Assert.StartsWith("The handler did not answer", Entries(story)[1].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(Entries(story)[1].GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task A_run_that_is_not_there_has_no_story()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("RUN_NOT_FOUND", (await test.GetAsync("/emulator/stories/1")).Answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Events_and_pages_are_in_the_feed()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url()}}"}""");
        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url()}}","page":true}""");

        var posts = (await test.GetAsync("/emulator/feed")).Answer.GetProperty("posts").EnumerateArray().ToList();

        Assert.Equal(["Installation page of app.1", "ONAPPINSTALL to app.1"], posts.Select(static post => post.GetProperty("title").GetString()));
        Assert.StartsWith("/emulator/pages/", posts[0].GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, posts[1].GetProperty("page").ValueKind);
        Assert.Contains("answered 200", posts[1].GetProperty("outcome").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_calls_of_applications_are_in_the_feed()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer("shop.thing.get", "[1]");
        await test.CallAsync("bizproc.activity.list", "{}");
        await test.CallAsync("shop.thing.get", """{"id":7}""");
        await test.CallAsync("crm.deal.get", """{"id":7}""");
        await test.CallAsync("shop.other", "{}", "nobody");

        var requests = (await test.GetAsync("/emulator/feed")).Answer.GetProperty("requests").EnumerateArray().ToList();

        Assert.Equal(
            [
                "shop.other of nobody known, Untaught | Refused: ERROR_METHOD_NOT_FOUND Method not found!",
                "crm.deal.get of app.1, BuiltIn | Refused: Not found",
                "shop.thing.get of app.1, Taught | Answered",
            ],
            requests.Select(static request => $"{request.GetProperty("method")} of {request.GetProperty("caller")}, {request.GetProperty("status")} | {request.GetProperty("outcome")}"));
        Assert.Equal("{}", requests[0].GetProperty("teaching").GetProperty("result").GetString());
        Assert.Equal(JsonValueKind.Null, requests[1].GetProperty("teaching").ValueKind);
        Assert.Equal("""{"result":[1]}""", requests[2].GetProperty("answer").GetString());
        Assert.Equal("""[{"key":"id","value":"7","note":null}]""", requests[2].GetProperty("parameters").GetRawText());
    }

    private static IReadOnlyList<JsonElement> Entries(JsonElement story) => [.. story.GetProperty("entries").EnumerateArray()];

    private static async Task<JsonElement> StoryAsync(TestPortal test) => (await test.GetAsync("/emulator/stories/1")).Answer;

    /// <summary>Registers, runs, waits until the handler has the call, and returns the token.</summary>
    private static async Task<string> RunAsync(TestPortal test, TestHandler handler, string settings = "{}")
    {
        Assert.Equal("true", await test.AddAsync("add", $"\"HANDLER\":\"{handler.Url()}\",{Action}"));
        await test.Portal.RunAsync(
            new RunRequest("add") { Settings = System.Text.Json.Nodes.JsonNode.Parse(settings)!.AsObject() }, TestContext.Current.CancellationToken);
        return Assert.Single(handler.Posts)["event_token"];
    }
}
