using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>Runs in one line, and what can be done with them on the page.</summary>
public sealed class RunCardTests
{
    private const string Action = """
        "USE_SUBSCRIPTION":"Y","PROPERTIES":{"title":{"Name":"Title","Type":"string"},"tags":{"Name":"Tags","Type":"string","Multiple":"Y"}},
        "RETURN_PROPERTIES":{"sum":{"Name":"Sum","Type":"int"}}
        """;

    [Theory]
    [InlineData("""{"LOG_MESSAGE":"The amount is not a number"}""", "Refused", "The amount is not a number", "Failed")]
    [InlineData("""{"LOG_MESSAGE":"No","RETURN_VALUES":{}}""", "Refused", "No", "Failed")]
    [InlineData("""{"LOG_MESSAGE":"No","RETURN_VALUES":{"other":1}}""", "Refused", "No", "Failed")]
    [InlineData("""{"LOG_MESSAGE":"Added","RETURN_VALUES":{"SUM":""}}""", "Done", "Answered: Added", "End")]
    [InlineData("""{"LOG_MESSAGE":"Added","RETURN_VALUES":{"SUM":5}}""", "Done", "Answered: sum = 5", "End")]
    [InlineData("{}", "Done", "Answered, without values.", "End")]
    public async Task An_answer_with_a_reason_in_place_of_values_is_a_refusal(string answer, string state, string summary, string entry)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        string token = await RunAsync(test, handler);
        await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}"{{(answer == "{}" ? "}" : "," + answer[1..])}}""");

        var story = await StoryAsync(test);

        var run = story.GetProperty("run");
        Assert.Equal((state, summary), (run.GetProperty("state").GetString(), run.GetProperty("summary").GetString()));
        Assert.Equal(entry, story.GetProperty("entries").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_handler_that_refuses_the_form_gives_its_reason_first_and_no_token()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("Not installed, says " + TestHandler.PostOf(context)["event_token"]);
        });
        await RunAsync(test, handler);

        var run = (await StoryAsync(test)).GetProperty("run");

        Assert.Equal("Failed", run.GetProperty("state").GetString());
        Assert.StartsWith("Not installed, says *** (the handler answered 403 in ", run.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_repeated_with_its_inputs_settings_and_document()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        Assert.Equal("true", await test.AddAsync("add", $"\"HANDLER\":\"{handler.Url()}\",{Action}"));
        await test.Portal.RunAsync(
            new RunRequest("add")
            {
                Values = new JsonObject { ["title"] = "{=Document:TITLE}", ["tags"] = new JsonArray("a", "b") },
                Document = new JsonObject { ["TITLE"] = "Order 17" },
                DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_42"],
                Settings = new JsonObject { ["TimeoutDuration"] = 5, ["TimeoutDurationType"] = "m" },
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("""200 {"id":"2"}""", await test.ControlAsync("again", """{"run":"1"}"""));
        await Eventually.TrueAsync(() => handler.Posts.Count == 2);

        var (first, second) = (handler.Posts.First(), handler.Posts.Last());
        string[] names = ["code", "document_id[2]", "document_type[2]", "properties[title]", "properties[tags][0]", "properties[tags][1]", "use_subscription", "timeout_duration"];
        Assert.All(names, name => Assert.Equal(first[name], second[name]));
        Assert.Equal(("Order 17", "DEAL_42", "300"), (second["properties[title]"], second["document_id[2]"], second["timeout_duration"]));
        Assert.NotEqual(first["event_token"], second["event_token"]);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_repeated()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.StartsWith("400 {\"error\":\"RUN_NOT_FOUND\"", await test.ControlAsync("again", """{"run":"7"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 3, 0)]
    [InlineData("second", 1, 0)]
    [InlineData("SECOND add", 1, 0)]
    [InlineData("second third", 0, 0)]
    [InlineData("2", 1, 0)]
    [InlineData("a%2Fb", 1, 0)]
    [InlineData("waiting", 3, 0)]
    public async Task Runs_are_found_by_words(string words, int expected, int earlier)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        Assert.Equal("true", await test.AddAsync("add", $"\"HANDLER\":\"{handler.Url()}\",{Action}"));
        foreach (string title in new[] { "first", "second", "third a/b" })
            await test.Portal.RunAsync(new RunRequest("add") { Values = new JsonObject { ["title"] = title } }, TestContext.Current.CancellationToken);

        var feed = (await test.GetAsync("/emulator/feed/q=" + words)).Answer;

        Assert.Equal((expected, earlier), (feed.GetProperty("runs").GetArrayLength(), feed.GetProperty("earlier").GetInt32()));
    }

    [Fact]
    public async Task The_latest_fifty_of_a_thousand_runs_are_listed_and_all_are_searched()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("true", await test.AddAsync("add", Action));
        for (int number = 0; number < 1000; number++)
        {
            var request = new RunRequest("add") { Values = new JsonObject { ["title"] = $"number {number % 10}x" }, SendsForm = false };
            await test.Portal.RunAsync(request, TestContext.Current.CancellationToken);
        }

        var all = (await test.GetAsync("/emulator/feed")).Answer;
        var found = (await test.GetAsync("/emulator/feed/q=3x")).Answer;

        Assert.Equal((50, 950), (all.GetProperty("runs").GetArrayLength(), all.GetProperty("earlier").GetInt32()));
        Assert.Equal((50, 50), (found.GetProperty("runs").GetArrayLength(), found.GetProperty("earlier").GetInt32()));
        Assert.Equal("title = number 3x", found.GetProperty("runs")[0].GetProperty("inputs").GetString());
        Assert.InRange(all.GetRawText().Length, 1, 60_000);
    }

    [Fact]
    public async Task Calls_of_the_application_are_in_the_story_with_the_way_to_teach_them()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.CallAsync("shop.before", "{}");
        string token = await RunAsync(test, handler);
        await test.CallAsync("shop.thing.list", """{"id":7}""");
        await test.CallAsync("shop.thing.list", "{}", "admin@app.2");
        await test.CallAsync("bizproc.event.send", $$$"""{"EVENT_TOKEN":"{{{token}}}","RETURN_VALUES":{"sum":1}}""");
        test.Portal.Advance(TimeSpan.FromSeconds(1));
        await test.CallAsync("shop.after", "{}");

        var entry = Assert.Single((await StoryAsync(test)).GetProperty("entries").EnumerateArray(), static entry => entry.GetProperty("request").ValueKind == JsonValueKind.Object);

        Assert.Equal(("Failed", "The application called shop.thing.list"), (entry.GetProperty("kind").GetString(), entry.GetProperty("title").GetString()));
        var teaching = entry.GetProperty("request").GetProperty("teaching");
        Assert.Equal("[]", teaching.GetProperty("result").GetString());
        Assert.Contains("""{"method":"shop.thing.list","result":[]}""", teaching.GetProperty("lines")[1].GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> StoryAsync(TestPortal test) => (await test.GetAsync("/emulator/stories/1")).Answer;

    private static async Task<string> RunAsync(TestPortal test, TestHandler handler)
    {
        Assert.Equal("true", await test.AddAsync("add", $"\"HANDLER\":\"{handler.Url()}\",{Action}"));
        await test.Portal.RunAsync(new RunRequest("add"), TestContext.Current.CancellationToken);
        return Assert.Single(handler.Posts)["event_token"];
    }
}
