
namespace Bizproc.Emulator.Tests.Delivery.Lifecycle;

/// <summary>portal: 8, 8.2</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task Without_a_page_an_application_is_told_by_an_event()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();

        Assert.StartsWith("""200 {"ok":true,"application":"app.1","installed":true,"version":1,"codes":[],"replies":[{"kind":"event","subject":"ONAPPINSTALL",""", await test.ControlAsync("install", $$"""{"application":"app.1","handler":"{{handler.Url()}}"}"""), StringComparison.Ordinal);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("ONAPPINSTALL", "1", "Y", "Y", "en"), (post["event"], post["data[VERSION]"], post["data[ACTIVE]"], post["data[INSTALLED]"], post["data[LANGUAGE_ID]"]));
        Assert.Equal((test.Portal.MemberId, 32), (post["auth[member_id]"], post["auth[application_token]"].Length));
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}", post["auth[access_token]"]));
        Assert.Equal(200, (await test.GetAsync($"/oauth/token/?grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token={post["auth[refresh_token]"]}")).Http);
    }

    [Fact]
    public async Task A_page_is_opened_as_a_portal_opens_it()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();

        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url("/install?x=1")}}","page":true}""");

        var post = Assert.Single(handler.Posts);
        Assert.Matches($@"^/install\?x=1&DOMAIN=127\.0\.0\.1%3A{test.Portal.Address.Port}&PROTOCOL=0&LANG=en&APP_SID=[0-9a-f]{{32}}$", post.Address);
        Assert.Equal(
            ["AUTH_ID", "AUTH_EXPIRES", "REFRESH_ID", "member_id", "status", "PLACEMENT", "PLACEMENT_OPTIONS", "SERVER_ENDPOINT", "APPLICATION_TOKEN", "APPLICATION_SCOPE"],
            post.Fields.Select(static field => field.Key));
        Assert.Equal(("3600", "L", "DEFAULT", "bizproc"), (post["AUTH_EXPIRES"], post["status"], post["PLACEMENT"], post["APPLICATION_SCOPE"]));
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}", post["AUTH_ID"]));
    }

    [Fact]
    public async Task A_test_finishes_an_installation_in_place_of_the_page()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url(), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"INSTALLED\":false", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);

        await test.Portal.FinishInstallationAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"INSTALLED\":true", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_portal_tells_a_page_less()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { Version = new Version(25, 0) } });
        await using var handler = await TestHandler.StartAsync();

        await test.Portal.InstallAsync(handler.Url(), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Assert.Single(handler.Posts).Fields, static field => field.Key == "APPLICATION_TOKEN");
    }

    [Fact]
    public async Task Until_its_page_says_so_an_application_is_not_installed_and_hears_nothing()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPINSTALL","handler":"{{handler.Url("/events")}}"}""");
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPUPDATE","handler":"{{handler.Url("/events")}}"}""");
        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url("/page")}}","page":true}""");
        Assert.True(handler.Posts.TryDequeue(out var page));

        Assert.Contains("\"INSTALLED\":false", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
        await test.ControlAsync("update");
        Assert.Empty(handler.Posts);

        await test.ControlAsync("install", $$"""{"handler":"{{handler.Url("/page")}}","page":true}""");
        Assert.True(handler.Posts.TryDequeue(out page));
        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("bx24", $$"""{"sid":"{{SidOf(page)}}","method":"installFinish"}"""));

        Assert.Contains("\"INSTALLED\":true", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
        Assert.Equal(("/events", "ONAPPINSTALL"), (Assert.Single(handler.Posts).Address, Assert.Single(handler.Posts)["event"]));
    }

    [Fact]
    public async Task An_update_wipes_what_was_registered_and_tells_whoever_wants_to_hear()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("mine", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"");
        await test.AddAsync("robot", kind: "robot");
        await test.AddAsync("theirs", token: "admin@app.2");
        await test.CallAsync("app.option.set", """{"options":{"kept":"1"}}""");
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPUPDATE","handler":"{{handler.Url()}}"}""");

        Assert.StartsWith("""200 {"ok":true,""", await test.ControlAsync("update", """{"application":"app.1"}"""), StringComparison.Ordinal);

        Assert.Equal(["theirs"], test.Activities.Select(static row => row.GetProperty("CODE").GetString()));
        Assert.Empty(test.Placements);
        Assert.Equal("\"1\"", await test.CallAsync("app.option.get", """{"option":"kept"}"""));
        Assert.Contains("\"VERSION\":2", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
        var post = Assert.Single(handler.Posts);
        Assert.Equal(("ONAPPUPDATE", "2", "1"), (post["event"], post["data[VERSION]"], post["data[PREVIOUS_VERSION]"]));
        Assert.NotEmpty(post["auth[access_token]"]);
    }

    [Theory]
    [InlineData(false, "{\"app.1\":{\"kept\":\"1\"}}")]
    [InlineData(true, "{}")]
    public async Task An_uninstallation_brings_no_tokens_and_removes_all_but_the_options(bool clean, string options)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("mine");
        await test.CallAsync("app.option.set", """{"options":{"kept":"1"}}""");
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPUNINSTALL","handler":"{{handler.Url()}}"}""");

        await test.ControlAsync("uninstall", $$"""{"application":"app.1","handler":"{{handler.Url()}}","clean":{{(clean ? "true" : "false")}}}""");

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("ONAPPUNINSTALL", clean ? "1" : "0"), (post["event"], post["data[CLEAN]"]));
        Assert.DoesNotContain(post.Fields, static field => field.Key is "auth[access_token]" or "auth[refresh_token]");
        Assert.Equal(32, post["auth[application_token]"].Length);
        Assert.Empty(test.Activities);
        Assert.Equal("[]", await test.CallAsync("event.get", "{}"));
        Assert.Equal(options, test.Portal.ReadState().GetProperty("options").GetRawText());
    }

    [Fact]
    public async Task An_application_may_register_while_it_is_being_installed()
    {
        TestPortal test = null!;
        await using var handler = await TestHandler.StartAsync(async _ => await test.AddAsync("early"));
        await using (test = await TestPortal.StartAsync())
        {
            await test.ControlAsync("install", $$"""{"handler":"{{handler.Url()}}","page":true}""");

            Assert.Single(test.Activities);
        }
    }

    [Fact]
    public async Task What_was_sent_and_what_came_of_it_can_be_looked_at()
    {
        await using var test = await TestPortal.StartAsync();

        await test.ControlAsync("install", $$"""{"handler":"{{TestPortal.Nobody}}","page":true}""");
        await test.ControlAsync("update", $$"""{"handler":"{{TestPortal.Nobody}}"}""");

        var (_, posts) = await test.GetAsync("/emulator/posts");
        Assert.Equal(["event ONAPPUPDATE", "installPage "], posts.EnumerateArray().Select(static post => $"{post.GetProperty("kind")} {post.GetProperty("subject")}"));
        Assert.All(posts.EnumerateArray(), static post => Assert.Contains("refused", post.GetProperty("handler").GetProperty("error").GetString(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("install", "{}", "handler is missing")]
    [InlineData("bx24", """{"sid":"nope","method":"installFinish"}""", "No open page")]
    [InlineData("update", """{"aplication":"app.1"}""", "aplication")]
    [InlineData("install", """{"handler":""}""", "is not an address that the portal can call")]
    [InlineData("install", """{"handler":"x"}""", "is not an address that the portal can call")]
    [InlineData("install", """{"handler":"/install"}""", "is not an address that the portal can call")]
    [InlineData("install", """{"handler":"file:///etc/passwd","page":true}""", "etc\\/passwd")]
    [InlineData("install", """{"handler":"ftp://a.b/x"}""", "Use an absolute http or https URL")]
    [InlineData("update", """{"handler":"x","page":true}""", "is not an address that the portal can call")]
    [InlineData("uninstall", """{"handler":""}""", "is not an address that the portal can call")]
    public async Task A_wrong_call_is_refused(string name, string body, string reason)
    {
        await using var test = await TestPortal.StartAsync();

        string answer = await test.ControlAsync(name, body);

        Assert.StartsWith("400 {\"error\":\"WRONG_REQUEST\"", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/install")]
    [InlineData("file:///etc/passwd")]
    public async Task A_page_that_no_portal_can_open_is_refused_in_dotnet_too(string address)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => portal.InstallAsync(
            new Uri(address, UriKind.RelativeOrAbsolute), hasPage: true, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("handler", refused.ParamName);
    }

    private static string SidOf(ReceivedPost page) => page.Address.Split("APP_SID=")[1];
}
