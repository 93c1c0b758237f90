using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Answers;

public sealed class TaughtAnswerTests
{
    private const string Thing = "shop.thing.get";

    [Fact]
    public async Task A_taught_answer_is_given_with_time_and_without_total()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, """{"ID":"7","TAGS":["a","b"],"NONE":null}""");

        var (http, answer) = await test.GetAsync("/rest/Shop.Thing.Get?auth=admin");

        Assert.Equal(200, http);
        Assert.Equal("""{"ID":"7","TAGS":["a","b"],"NONE":null}""", answer.GetProperty("result").GetRawText());
        Assert.Equal(["result", "time"], answer.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public async Task Answers_are_given_in_order_and_the_last_one_stays()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, "1");
        test.Portal.Answer(new TaughtAnswer(Thing) { Error = "", Description = "Not found" });
        test.Portal.Answer(Thing, "3");

        string[] answers = [await test.CallAsync(Thing, "{}"), await test.CallAsync(Thing, "{}"), await test.CallAsync(Thing, "{}"), await test.CallAsync(Thing, "{}")];

        Assert.Equal(["1", "Not found", "3", "3"], answers);
    }

    [Theory]
    [InlineData("""{"id":5}""", "\"five\"")]
    [InlineData("""{"ID":"5","more":[1]}""", "\"five\"")]
    [InlineData("""{"id":5,"filter":{">X":"1","Y":2}}""", "\"five over 1\"")]
    [InlineData("""{"id":50}""", "\"any\"")]
    [InlineData("{}", "\"any\"")]
    [InlineData("""{"id":[5]}""", "\"any\"")]
    public async Task The_answer_with_the_most_conditions_that_fit_is_given(string call, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, JsonValue.Create("any"));
        test.Portal.Answer(new TaughtAnswer(Thing) { When = new() { ["id"] = 5 }, Result = "five" });
        test.Portal.Answer(new TaughtAnswer(Thing) { When = new() { ["id"] = "5", ["filter"] = new JsonObject { [">X"] = 1 } }, Result = "five over 1" });

        Assert.Equal(expected, await test.CallAsync(Thing, call));
    }

    [Fact]
    public async Task Without_a_fitting_answer_the_method_does_not_exist()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(new TaughtAnswer(Thing) { When = new() { ["id"] = 5 }, Result = "five" });

        Assert.Equal("Method not found!", await test.CallAsync(Thing, """{"id":6}"""));
    }

    [Fact]
    public async Task A_function_sees_the_call_without_its_token()
    {
        await using var test = await TestPortal.StartAsync();
        EmulatedRequest? seen = null;
        test.Portal.AddToken("clerk", user: 7, isAdministrator: false, application: "app.2");
        test.Portal.Answer(Thing, request =>
        {
            seen = request;
            // A function may use the portal.
            return test.Portal.Requests.Count;
        });

        Assert.Equal("0", await test.CallAsync(Thing, """{"id":5,"start":50}""", "clerk"));

        Assert.Equal((Thing, "app.2", 7, """{"id":5}"""), (seen!.Method, seen.Application, seen.User, seen.Parameters.GetRawText()));
        Assert.Equal("shop.thing.get of app.2, user 7", seen.ToString());
    }

    [Fact]
    public async Task A_function_refuses_with_the_portals_words()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, static request => throw request.Refuse("NOT_FOUND", "Element not found", 404));

        var (http, answer) = await test.GetAsync("/rest/shop.thing.get?auth=admin");

        Assert.Equal((404, """{"error":"NOT_FOUND","error_description":"Element not found"}"""), (http, answer.GetRawText()));
    }

    [Fact]
    public async Task A_function_that_fails_says_how()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, static _ => throw new InvalidOperationException("Oh"));

        var (http, answer) = await test.GetAsync("/rest/shop.thing.get?auth=admin");

        Assert.Equal((500, "INTERNAL_SERVER_ERROR"), (http, answer.GetProperty("error").GetString()));
        Assert.Equal("The answer taught for shop.thing.get failed: InvalidOperationException: Oh", TestPortal.Text(answer));
    }

    [Fact]
    public async Task A_taught_answer_replaces_the_emulators_own()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer("app.info", "1");

        Assert.Equal("1", await test.CallAsync("app.info", "{}"));

        test.Portal.ClearAnswers("APP.INFO");
        Assert.Contains("app.1", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "The access token provided has expired")]
    [InlineData("nope", "Unable to get application by token")]
    public async Task A_taught_method_still_asks_for_a_token(string token, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, "1");

        Assert.Equal(expected, await test.CallAsync(Thing, "{}", token));
    }

    [Fact]
    public async Task Faults_come_before_a_taught_answer_and_use_none_up()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, "1");
        test.Portal.Answer(Thing, "2");
        test.Portal.AddFault(new PortalFault(FaultKind.OperationTimeLimit) { Method = Thing });

        Assert.Equal("Method is blocked due to operation time limit.", await test.CallAsync(Thing, "{}"));
        Assert.Equal("1", await test.CallAsync(Thing, "{}"));
    }

    [Fact]
    public async Task Reset_forgets_answers_and_calls()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Thing, "1");
        await test.CallAsync(Thing, "{}");

        test.Portal.Reset();

        Assert.Empty(test.Portal.Requests);
        Assert.Equal("Method not found!", await test.CallAsync(Thing, "{}"));
    }

    [Fact]
    public async Task A_wrong_answer_is_refused()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Throws<ArgumentException>(() => test.Portal.Answer(Thing, "{"));
        Assert.Throws<ArgumentException>(() => test.Portal.Answer("batch", "{}"));
        Assert.Throws<ArgumentException>(() => test.Portal.Answer(new TaughtAnswer(Thing) { Error = "E", HttpStatus = 200 }));
        Assert.Throws<ArgumentException>(() => test.Portal.Answer(new TaughtAnswer(Thing) { Error = "E", Result = 1 }));
    }

    [Fact]
    public async Task Too_many_answers_are_refused()
    {
        await using var test = await TestPortal.StartAsync();
        for (int i = 0; i < 10_000; i++) test.Portal.Answer("m" + i, "1");

        var refusal = Assert.Throws<ArgumentException>(() => test.Portal.Answer(Thing, "1"));

        Assert.Contains("at most 10000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_JSON_is_refused_with_the_method_and_advice()
    {
        await using var test = await TestPortal.StartAsync();

        var wrong = Assert.Throws<ArgumentException>("json", () => test.Portal.Answer(Thing, "just text"));

        Assert.StartsWith("The answer of shop.thing.get is not valid JSON. Write a text with its quotes", wrong.Message, StringComparison.Ordinal);
    }
}
