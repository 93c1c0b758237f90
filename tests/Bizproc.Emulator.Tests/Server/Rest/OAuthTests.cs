namespace Bizproc.Emulator.Tests.Server.Rest;

/// <summary>portal: 2.7</summary>
public sealed class OAuthTests
{
    private const string Good = "grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=refresh";

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_refresh_gives_tokens_that_work_for_an_hour(string verb)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, tokens) = verb == "GET"
            ? await test.GetAsync("/oauth/token/?" + Good)
            : await test.PostAsync("/oauth/token/", Good, "application/x-www-form-urlencoded");

        Assert.Equal(200, http);
        string token = tokens.GetProperty("access_token").GetString()!;
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}", token));
        Assert.Equal((3600, "bizproc", 1), (tokens.GetProperty("expires_in").GetInt32(), tokens.GetProperty("scope").GetString(), tokens.GetProperty("user_id").GetInt32()));
        Assert.Equal(
            (test.Portal.MemberId, $"{test.Portal.Address}rest/", test.Portal.Address.Authority),
            (tokens.GetProperty("member_id").GetString(), tokens.GetProperty("client_endpoint").GetString(), tokens.GetProperty("domain").GetString()));

        test.Portal.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("The access token provided has expired", await test.CallAsync("bizproc.activity.list", "{}", token));
    }

    [Fact]
    public async Task A_refresh_token_lives_180_days()
    {
        await using var test = await TestPortal.StartAsync();
        var (_, tokens) = await test.GetAsync("/oauth/token/?" + Good);
        string next = "/oauth/token/?" + Good.Replace("=refresh", "=" + tokens.GetProperty("refresh_token").GetString(), StringComparison.Ordinal)
            .Replace("grant_type=" + tokens.GetProperty("refresh_token").GetString(), "grant_type=refresh", StringComparison.Ordinal);

        test.Portal.Advance(TimeSpan.FromDays(179));
        Assert.Equal(200, (await test.GetAsync(next)).Http);
        test.Portal.Advance(TimeSpan.FromDays(1));

        var (http, answer) = await test.GetAsync(next);
        Assert.Equal((400, "invalid_grant"), (http, answer.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData("", 400, "invalid_request")]
    [InlineData("grant_type=authorization_code&code=x", 400, "invalid_request")]
    [InlineData("grant_type=refresh_token&client_id=app.1&client_secret=wrong&refresh_token=refresh", 401, "invalid_client")]
    [InlineData("grant_type=refresh_token&client_id=app.2&client_secret=secret.2&refresh_token=refresh", 400, "invalid_grant")]
    [InlineData("grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=other", 400, "invalid_grant")]
    [InlineData("grant_type[]=refresh_token&client_id[]=app.1", 400, "invalid_request")]
    public async Task A_wrong_refresh_is_refused(string form, int http, string error)
    {
        await using var test = await TestPortal.StartAsync();

        var (status, answer) = await test.PostAsync("/oauth/token", form, "application/x-www-form-urlencoded");

        Assert.Equal((http, error), (status, answer.GetProperty("error").GetString()));
    }
}
