namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 8.1</summary>
public sealed class OptionTests
{
    [Fact]
    public async Task Options_are_merged_and_stay_of_their_type()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("[]", await test.CallAsync("app.option.get", "{}"));
        Assert.Equal("true", await test.CallAsync("app.option.set", """{"options":{"a":1,"b":{"c":["x"]}}}"""));
        Assert.Equal("true", await test.CallAsync("app.option.set", """{"a":"2","d":true}"""));

        Assert.Equal("""{"a":"2","b":{"c":["x"]},"d":true}""", await test.CallAsync("app.option.get", "{}", "user"));
        Assert.Equal("\"2\"", await test.CallAsync("app.option.get", """{"option":"a"}"""));
        Assert.Equal("null", await test.CallAsync("app.option.get", """{"option":"z"}"""));
    }

    [Fact]
    public async Task Each_application_has_its_own()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("app.option.set", """{"options":{"a":"one"}}""");
        await test.CallAsync("app.option.set", """{"options":{"a":"two"}}""", "admin@app.2");

        Assert.Equal("""{"app.1":{"a":"one"},"app.2":{"a":"two"}}""", test.Portal.ReadState().GetProperty("options").GetRawText());
    }

    [Theory]
    [InlineData("admin", "{}", 400, """{"error":"ERROR_ARGUMENT","error_description":"Argument \u0027options\u0027 is null or empty","argument":"options"}""")]
    [InlineData("user", """{"options":{}}""", 400, """{"error":"ERROR_ARGUMENT","error_description":"Argument \u0027options\u0027 is null or empty","argument":"options"}""")]
    [InlineData("user", """{"options":{"a":1}}""", 403, """{"error":"ACCESS_DENIED","error_description":"Access denied! Administrator authorization required"}""")]
    [InlineData("expired", """{"options":{"a":1}}""", 401, """{"error":"expired_token","error_description":"The access token provided has expired"}""")]
    public async Task What_is_asked_for_is_asked_in_order(string token, string body, int http, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        var (status, answer) = await test.PostAsync("/rest/app.option.set?auth=" + token, body, "application/json");

        Assert.Equal((http, expected), (status, answer.GetRawText()));
    }

    [Theory]
    [InlineData("app.option.get")]
    [InlineData("app.option.set")]
    public async Task A_webhook_has_none(string method)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/1/goodhook/" + method, """{"a":1}""", "application/json");

        Assert.Equal((403, "Access denied! Application context required"), (http, TestPortal.Text(answer)));
    }
}
