using System.Text.Json;

namespace Bizproc.Emulator.Tests.Http;

/// <summary>portal: 2, 20.10</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("/rest/bizproc.activity.list?auth=admin")]
    [InlineData("/rest/bizproc.activity.list/?auth=admin")]
    [InlineData("/rest/bizproc.activity.list.json?auth=admin")]
    [InlineData("/rest/bizproc.activity.list.xml/?auth=admin")]
    [InlineData("/rest//bizproc.activity.list?auth=admin")]
    [InlineData("/rest/BIZPROC.Activity.LIST.JSON?access_token=admin")]
    [InlineData("/rest/bizproc.robot.list?auth=admin&start=0&state=x")]
    public async Task A_method_is_found_under_each_form_of_its_address(string address)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync(address);

        Assert.Equal((200, "[]"), (http, TestPortal.Text(answer)));
    }

    [Theory]
    [InlineData("/rest/")]
    [InlineData("/rest/bizproc.activity.nope")]
    [InlineData("/rest/a/b")]
    [InlineData("/rest/1/nope/bizproc.activity.nope")]
    [InlineData("/rest/a/b/c/bizproc.activity.list?auth=admin")]
    public async Task An_unknown_method_is_answered_before_authentication(string address)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync(address);

        Assert.Equal((404, "Method not found!"), (http, TestPortal.Text(answer)));
    }

    [Theory]
    [InlineData("Bearer admin", 200, "[]")]
    [InlineData("bearer  admin", 200, "[]")]
    [InlineData("Bearer expired", 401, "The access token provided has expired")]
    [InlineData("Basic admin", 401, "Wrong authorization data")]
    public async Task A_token_may_come_in_the_header(string header, int expectedHttp, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync("/rest/bizproc.activity.list", header);

        Assert.Equal((expectedHttp, expected), (http, TestPortal.Text(answer)));
    }

    [Theory]
    [InlineData("""{"auth":["admin"]}""")]
    [InlineData("""{"auth":""}""")]
    [InlineData("""{"auth":null}""")]
    [InlineData("""{"auth":"admin"}}""")]
    public async Task What_is_no_token_counts_as_none(string body)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/bizproc.activity.list", body, "application/json");

        Assert.Equal((401, "NO_AUTH_FOUND"), (http, answer.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("application/vnd.api+json")]
    public async Task Json_is_laid_over_the_query(string contentType)
    {
        await using var test = await TestPortal.StartAsync();

        await test.PostAsync(
            "/rest/bizproc.activity.add?auth=user&CODE=fromQuery&NAME=fromQuery",
            """{"auth":"admin","CODE":"fromBody","HANDLER":"https://app.example.com/h"}""",
            contentType);

        var row = Assert.Single(test.Activities);
        Assert.Equal("fromBody", row.GetProperty("CODE").GetString());
        Assert.Equal("fromQuery", row.GetProperty("NAME").GetProperty("*").GetString());
    }

    [Fact]
    public async Task Broken_json_is_ignored_without_a_word()
    {
        await using var test = await TestPortal.StartAsync();

        var (_, answer) = await test.PostAsync("/rest/bizproc.activity.add?auth=admin", """{"CODE":"c1",""", "application/json");

        Assert.Equal("Empty data!", TestPortal.Text(answer));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public async Task Every_other_body_is_a_form(string contentType)
    {
        await using var test = await TestPortal.StartAsync();

        await test.PostAsync("/rest/bizproc.activity.add?auth=admin", "CODE=123&HANDLER=https://a.b/h&NAME[en]=N", contentType);

        Assert.Equal("""{"EN":"N"}""", Assert.Single(test.Activities).GetProperty("NAME").GetRawText());
    }

    [Fact]
    public async Task A_multipart_form_has_brackets_too()
    {
        await using var test = await TestPortal.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("admin"), "auth" },
            { new StringContent("c1"), "CODE" },
            { new StringContent("https://a.b/h"), "HANDLER" },
            { new StringContent("N"), "NAME[de]" },
            { new ByteArrayContent([1, 2, 3]), "NAME[en]", "file.bin" },
        };

        using var response = await test.Http.PostAsync("/rest/bizproc.activity.add", form, TestContext.Current.CancellationToken);

        Assert.Equal("""{"DE":"N"}""", Assert.Single(test.Activities).GetProperty("NAME").GetRawText());
    }

    [Fact]
    public async Task What_the_envelope_takes_out_is_no_data()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Empty data!", await test.CallAsync("bizproc.activity.add", """{"start":0,"state":"x"}"""));
    }

    [Theory]
    [InlineData("""{"token":"x"}""", 404, "Method not found!")]
    [InlineData("""{"token":"bizproc|x|y"}""", 403, "Access denied! Link check failed")]
    [InlineData("""{"token":["x"]}""", 500, "Internal server error")]
    [InlineData("""{"state":["x"]}""", 500, "Internal server error")]
    public async Task Two_parameters_hijack_a_call(string body, int expectedHttp, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/bizproc.activity.list?auth=admin", body, "application/json");

        Assert.Equal((expectedHttp, expected), (http, TestPortal.Text(answer)));
    }

    [Fact]
    public async Task A_success_tells_the_time_and_a_failure_does_not()
    {
        await using var test = await TestPortal.StartAsync();

        var (_, success) = await test.GetAsync("/rest/bizproc.activity.list?auth=admin");
        var (_, failure) = await test.GetAsync("/rest/bizproc.activity.list");

        string[] members = ["start", "finish", "duration", "processing", "date_start", "date_finish", "operating_reset_at", "operating"];
        var time = success.GetProperty("time");
        Assert.Equal(members, time.EnumerateObject().Select(static member => member.Name));
        Assert.True(time.GetProperty("finish").GetDouble() >= time.GetProperty("start").GetDouble());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$", time.GetProperty("date_start").GetString());
        Assert.Equal(JsonValueKind.Undefined, failure.TryGetProperty("time", out var none) ? none.ValueKind : JsonValueKind.Undefined);
    }
}
