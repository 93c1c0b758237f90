
namespace Bizproc.Emulator.Tests.State.Access;

/// <summary>Tokens that are used up, passed without a refresh token, or of a dismissed user (portal: 2.6, 2.7, 8.2).</summary>
public sealed class LentTokenTests
{
    private const string Renewal = "/oauth/token/?grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=";

    [Fact]
    public async Task A_refresh_token_works_once_where_the_portal_is_told_so()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("portal", """{"oneTimeRefreshTokens":true}""");

        var (http, tokens) = await test.GetAsync(Renewal + "refresh");
        Assert.Equal(200, http);
        var (again, refusal) = await test.GetAsync(Renewal + "refresh");
        Assert.Equal((400, "invalid_grant"), (again, refusal.GetProperty("error").GetString()));
        Assert.Equal(200, (await test.GetAsync(Renewal + tokens.GetProperty("refresh_token").GetString())).Http);

        test.Portal.Reset();
        Assert.Equal(200, (await test.GetAsync(Renewal + "refresh")).Http);
        Assert.Equal(200, (await test.GetAsync(Renewal + "refresh")).Http);
    }

    [Fact]
    public async Task Of_many_renewals_at_once_one_wins()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { OneTimeRefreshTokens = true } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => test.GetAsync(Renewal + "refresh")));

        Assert.Single(answers, static answer => answer.Http == 200);
    }

    [Fact]
    public async Task Calls_and_events_can_come_without_a_token_that_renews()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { OmitsRefreshTokens = true } });
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("a", $"\"AUTH_USER_ID\":1,\"HANDLER\":\"{handler.Url()}\"");

        await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);
        await test.ControlAsync("update", $$"""{"handler":"{{handler.Url()}}"}""");
        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url()}}","page":true}""");

        var posts = handler.Posts.ToArray();
        Assert.All(posts[..2], static post => Assert.NotEmpty(post["auth[access_token]"]));
        Assert.All(posts[..2], static post => Assert.DoesNotContain(post.Fields, static field => field.Key == "auth[refresh_token]"));
        Assert.NotEmpty(posts[2]["REFRESH_ID"]);
    }

    [Fact]
    public async Task Calls_can_come_without_a_member_id()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("a", $"\"HANDLER\":\"{handler.Url()}\"");
        await test.ControlAsync("portal", """{"omitsMemberId":true}""");

        await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);

        var call = Assert.Single(handler.Posts);
        Assert.DoesNotContain(call.Fields, static field => field.Key == "auth[member_id]");
        Assert.NotEmpty(call["auth[application_token]"]);
    }

    [Fact]
    public async Task A_dismissed_users_tokens_are_good_for_nothing()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("a", $"\"AUTH_USER_ID\":7,\"HANDLER\":\"{handler.Url()}\",\"USE_SUBSCRIPTION\":\"Y\"");
        await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);
        var call = Assert.Single(handler.Posts);

        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("users", """{"user":7}"""));

        string answer = $"auth={call["auth[access_token]"]}&event_token={Uri.EscapeDataString(call["event_token"])}";
        var (http, refusal) = await test.PostAsync("/rest/bizproc.event.send", answer, "application/x-www-form-urlencoded");
        Assert.Equal((401, """{"error":"user_access_error","error_description":"The user does not have access to the application."}"""), (http, refusal.GetRawText()));
        Assert.Equal("invalid_grant", (await test.GetAsync(Renewal + call["auth[refresh_token]"])).Answer.GetProperty("error").GetString());
        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$"""{"event_token":"{{call["event_token"]}}"}"""));
    }

    [Fact]
    public async Task A_dismissed_user_has_no_webhook_and_comes_back_with_a_reset()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.DismissUser(1);

        Assert.Equal("INVALID_CREDENTIALS", (await test.GetAsync("/rest/1/goodhook/app.info")).Answer.GetProperty("error").GetString());
        Assert.Equal("The user does not have access to the application.", await test.CallAsync("app.info", "{}"));
        test.Portal.Reset();

        Assert.Equal(200, (await test.GetAsync("/rest/1/goodhook/app.info")).Http);
        Assert.Throws<ArgumentException>(() => test.Portal.DismissUser(0));
    }

    [Fact]
    public async Task The_settings_are_shown_and_stay_where_they_are_left_out()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("portal", """{"oneTimeRefreshTokens":true,"omitsRefreshTokens":true,"omitsMemberId":true}""");
        await test.ControlAsync("portal", """{"language":"de"}""");

        var (_, portal) = await test.GetAsync("/emulator/portal");

        Assert.All(["oneTimeRefreshTokens", "omitsRefreshTokens", "omitsMemberId"], name => Assert.True(portal.GetProperty(name).GetBoolean(), name));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task The_page_shows_whether_refresh_tokens_work_once(string value, bool isShown)
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { OneTimeRefreshTokens = !isShown } });
        await test.ControlAsync("portal", $$"""{"oneTimeRefreshTokens":{{value}}}""");

        var (_, view) = await test.GetAsync("/emulator/view");

        Assert.Equal(isShown, view.GetProperty("portal").GetProperty("hasOneTimeRefreshTokens").GetBoolean());
    }
}
