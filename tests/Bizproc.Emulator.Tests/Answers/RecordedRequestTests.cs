namespace Bizproc.Emulator.Tests.Answers;

public sealed class RecordedRequestTests
{
    [Fact]
    public async Task Each_call_is_recorded_with_its_answer()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer("shop.thing.list", "[1]");
        await test.CallAsync("app.option.get", """{"option":"x"}""", "user");
        await test.CallAsync("shop.thing.list", """{"filter":{"A":1}}""");
        await test.CallAsync("Shop.Other", "{}");
        await test.CallAsync("bizproc.activity.list", "{}", "expired");

        var requests = test.Portal.Requests;

        Assert.Equal(
            ["app.option.get app.1 2 BuiltIn", "shop.thing.list app.1 1 Taught", "Shop.Other app.1 1 Untaught", "bizproc.activity.list   BuiltIn"],
            requests.Select(static request => $"{request.Method} {request.Application} {request.User} {request.Status}"));
        Assert.Equal(["""{"option":"x"}""", """{"filter":{"A":1}}""", "{}", "{}"], requests.Select(static request => request.Parameters.GetRawText()));
        Assert.Equal("""{"result":[1],"total":1}""", requests[1].Answer.GetRawText());
        Assert.Equal("""{"error":"expired_token","error_description":"The access token provided has expired"}""", requests[3].Answer.GetRawText());
    }

    [Fact]
    public async Task An_untaught_method_says_how_to_teach_it()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("shop.thing.list", "{}");

        string expected = $$$""""shop.thing.list is not taught. In a test: portal.Answer("shop.thing.list", """[]"""); at the command line: curl -d '{"method":"shop.thing.list","result":[]}' {{{test.Portal.Address}}}emulator/answers"""";
        Assert.Equal(expected, test.Portal.Requests[0].Advice);
        Assert.EndsWith("Untaught. " + expected, test.Portal.Requests[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("is not taught", (await test.GetAsync("/emulator/requests")).Answer[0].GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("$(x)")]
    [InlineData("x';ls'")]
    public async Task A_name_that_is_no_methods_has_no_advice(string name)
    {
        await using var test = await TestPortal.StartAsync();

        await test.GetAsync("/rest/" + Uri.EscapeDataString(name));

        Assert.Equal((name, null), (test.Portal.Requests[0].Method, test.Portal.Requests[0].Advice));
    }

    [Fact]
    public async Task No_token_is_recorded()
    {
        await using var test = await TestPortal.StartAsync();
        const string Secret = "s3cret-of-a-test";
        test.Portal.AddToken(Secret);
        test.Portal.Answer("shop.thing.get", $$$"""{"ID":1,"auth":{"x":"{{{Secret}}}"},"deep":[{"REFRESH_TOKEN":"{{{Secret}}}"}]}""");
        await test.CallAsync("bizproc.event.send", $$$"""{"EVENT_TOKEN":"{{{Secret}}}","RETURN_VALUES":{"a":"b"}}""", Secret);
        await test.CallAsync("shop.thing.get", $$$"""{"access_token":"{{{Secret}}}","client_secret":"{{{Secret}}}"}""", Secret);
        await test.CallAsync("batch", $$$"""{"cmd":{"a":"bizproc.event.send?event_token={{{Secret}}}"}}""", Secret);
        await test.CallAsync("batch", $$$"""{"cmd":{"a":"bizproc.event.send?event_token={{{Secret}}}"}}""", "expired");

        string shown = string.Join('\n', test.Portal.Requests.Select(static request => $"{request} {request.Parameters} {request.Answer}"));
        string json = (await test.GetAsync("/emulator/requests")).Answer.GetRawText();

        Assert.Equal(4, test.Portal.Requests.Count);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, json, StringComparison.Ordinal);
        Assert.Contains("(hidden)", shown, StringComparison.Ordinal);
        Assert.Contains("\"a\":\"b\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_calls_are_dropped()
    {
        await using var test = await TestPortal.StartAsync();
        var commands = string.Join(',', Enumerable.Range(0, 50).Select(static number => $"\"{number}\":\"app.info\""));
        await test.CallAsync("first", "{}");
        for (int i = 0; i < 20; i++) await test.CallAsync("batch", $$$"""{"cmd":{{{{commands}}}}}""");

        Assert.Equal(1000, test.Portal.Requests.Count);
        Assert.DoesNotContain(test.Portal.Requests, static request => request.Method == "first");
    }

    [Fact]
    public async Task A_large_call_is_recorded_without_its_contents()
    {
        await using var test = await TestPortal.StartAsync();

        await test.CallAsync("shop.thing.get", $$"""{"x":"{{new string('x', 1024 * 1024)}}"}""");

        var request = Assert.Single(test.Portal.Requests);
        Assert.Equal((true, "{}"), (request.IsShortened, request.Parameters.GetRawText()));
    }
}
