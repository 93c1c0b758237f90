namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Options, events, tokens and addresses that are too many, too long or invalid (portal: 2.1, 2.7, 8.1, 8.2).</summary>
public sealed class HostileApplicationTests
{
    [Fact]
    public async Task Options_cannot_grow_without_end()
    {
        await using var test = await TestPortal.StartAsync();
        string value = new('x', 1000);

        string last = "true";
        int kept = -1;
        for (; last == "true" && kept < 1000; kept++) last = await test.CallAsync("app.option.set", $$"""{"options":{"k{{kept + 1}}":"{{value}}"} }""");

        Assert.Equal("The options of an application are longer than 65534 bytes together.", last);
        Assert.InRange(kept, 60, 65);
        // Existing options remain, and can be shortened.
        Assert.Equal($"\"{value}\"", await test.CallAsync("app.option.get", """{"option":"k0"}"""));
        Assert.Equal("true", await test.CallAsync("app.option.set", """{"options":{"k0":""}}"""));
    }

    [Theory]
    [InlineData("""{"options":null}""")]
    [InlineData("""{"options":[]}""")]
    [InlineData("""{"options":"x"}""")]
    [InlineData("{}")]
    public async Task Options_that_are_none_are_refused(string body)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Argument 'options' is null or empty", await test.CallAsync("app.option.set", body));
    }

    [Fact]
    public async Task Thousands_of_event_bindings_are_found_again()
    {
        await using var test = await TestPortal.StartAsync();

        for (int i = 0; i < 2000; i++) Assert.Equal("true", await test.CallAsync("event.bind", $$"""{"event":"ONX","handler":"https://a.b/{{i}}"}"""));

        Assert.Contains("already binded", await test.CallAsync("event.bind", """{"event":"onx","handler":"https://a.b/1999"}"""), StringComparison.Ordinal);
        Assert.Equal("""{"count":2000}""", await test.CallAsync("event.unbind", """{"event":"ONX"}"""));
        Assert.Equal("true", await test.CallAsync("event.bind", """{"event":"ONX","handler":"https://a.b/1"}"""));
    }

    [Theory]
    [InlineData("event=[]")]
    [InlineData("event[]=ONX")]
    [InlineData("event=ONX%00&handler=https://a.b/")]
    [InlineData("event=ONX&handler[]=https://a.b/")]
    [InlineData("event=ONX&handler=https://a.b/&auth_type=99999999999999999999")]
    [InlineData("event=ON%C3%A4&handler=https://a.b/")]
    public async Task Odd_events_are_answered(string form)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/event.bind?auth=admin", form, "application/x-www-form-urlencoded");

        Assert.True(http is 200 or 400 or 500, answer.GetRawText());
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("grant_type=refresh_token")]
    [InlineData("grant_type[]=refresh_token&client_id[]=app.1")]
    [InlineData("grant_type=refresh_token&client_id=app.1&client_secret[]=secret.1&refresh_token[]=refresh")]
    [InlineData("grant_type=refresh_token&client_id=%00&client_secret=secret.%00&refresh_token=refresh")]
    [InlineData("grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=nobody")]
    [InlineData("grant_type=refresh_token&client_id=app.2&client_secret=secret.2&refresh_token=refresh")]
    public async Task The_authorisation_server_gives_nothing_to_the_wrong(string form)
    {
        await using var test = await TestPortal.StartAsync();

        foreach (string type in new[] { "application/x-www-form-urlencoded", "application/json", "text/plain" })
        {
            var (http, answer) = await test.PostAsync("/oauth/token/", form, type);
            Assert.True(http is 400 or 401 && answer.TryGetProperty("error_description", out _), answer.GetRawText());
        }
    }

    [Theory]
    [InlineData("/rest/")]
    [InlineData("/rest//////")]
    [InlineData("/rest/.json")]
    [InlineData("/rest/a/b")]
    [InlineData("/rest/a/b/c/d")]
    [InlineData("/rest/1/goodhook/")]
    [InlineData("/rest/1/goodhook/nobody")]
    [InlineData("/rest/bizproc.activity.list%20")]
    [InlineData("/rest/bizproc.activity.list.json.json")]
    [InlineData("/rest/..%2f..%2fetc%2fpasswd")]
    [InlineData("/rest/%f0%9f%98%80")]
    [InlineData("/rest/%E2%80%AE")]
    [InlineData("/rest/$result[a]")]
    public async Task An_address_of_no_method_is_answered_so(string address)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync(address + "?auth=admin");

        Assert.Equal((404, "ERROR_METHOD_NOT_FOUND"), (http, answer.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task A_very_long_address_is_answered()
    {
        await using var test = await TestPortal.StartAsync();

        var (http, _) = await test.GetAsync("/rest/" + new string('a', 7000));
        using var tooLong = await test.Http.GetAsync("/rest/" + new string('a', 50_000), TestContext.Current.CancellationToken);

        Assert.Equal(404, http);
        Assert.Equal(System.Net.HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task A_very_long_boundary_is_read()
    {
        await using var test = await TestPortal.StartAsync();
        string boundary = new('x', 10_000);
        string body = $"--{boundary}\r\nContent-Disposition: form-data; name=\"auth\"\r\n\r\nadmin\r\n--{boundary}--\r\n";

        var (http, _) = await test.PostAsync("/rest/app.info", body, $"multipart/form-data; boundary={boundary}");

        Assert.Equal(200, http);
    }
}
