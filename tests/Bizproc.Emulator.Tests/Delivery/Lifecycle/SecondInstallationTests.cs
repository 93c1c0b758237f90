
namespace Bizproc.Emulator.Tests.Delivery.Lifecycle;

/// <summary>Since 26.800 an update is a second installation (portal: 8.2).</summary>
public sealed class SecondInstallationTests
{
    private static readonly PortalSettings New = new() { Version = new Version(26, 800) };

    [Fact]
    public async Task Nothing_sends_the_event_of_an_update_any_more()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url("/install"), cancellationToken: TestContext.Current.CancellationToken);
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPUPDATE","handler":"{{handler.Url("/events")}}"}""");
        handler.Posts.Clear();

        await test.Portal.UpdateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("/install", "ONAPPINSTALL", "2", "Y"), (post.Address, post["event"], post["data[VERSION]"], post["data[INSTALLED]"]));
        Assert.NotEmpty(post["auth[refresh_token]"]);
    }

    [Fact]
    public async Task A_page_is_opened_again_and_the_application_is_not_installed_until_it_says_so()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url("/install"), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        await FinishAsync(test, handler);
        await test.AddAsync("mine", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"");
        await test.AddAsync("theirs", token: "admin@app.2");
        foreach (string name in new[] { "ONAPPINSTALL", "ONAPPUNINSTALL" }) await BindAsync(test, name, handler.Url("/events"));

        Assert.StartsWith("""200 {"ok":true,""", await test.ControlAsync("update"), StringComparison.Ordinal);

        Assert.StartsWith("/install?DOMAIN=", Assert.Single(handler.Posts).Address, StringComparison.Ordinal);
        string info = await test.CallAsync("app.info", "{}");
        Assert.Contains("\"INSTALLED\":false", info, StringComparison.Ordinal);
        Assert.Contains("\"VERSION\":2", info, StringComparison.Ordinal);
        Assert.Equal(["theirs"], test.Activities.Select(static row => row.GetProperty("CODE").GetString()));
        Assert.Empty(test.Placements);
        Assert.Equal(["ONAPPUNINSTALL"], await BindingsAsync(test));

        await FinishAsync(test, handler);
        Assert.Contains("\"INSTALLED\":true", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
        Assert.Empty(handler.Posts);
    }

    [Fact]
    public async Task A_page_that_binds_again_hears_of_the_installation()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url("/install"), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        await FinishAsync(test, handler);

        await test.ControlAsync("update");
        await BindAsync(test, "ONAPPINSTALL", handler.Url("/events"));
        await FinishAsync(test, handler);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("/events", "ONAPPINSTALL", "2"), (post.Address, post["event"], post["data[VERSION]"]));
    }

    [Theory]
    [InlineData("""{"keepsRegistrations":true}""", 1, 2)]
    [InlineData("""{"dropsBindings":true}""", 0, 0)]
    [InlineData("""{"keepsRegistrations":true,"dropsBindings":true}""", 1, 0)]
    public async Task What_an_update_leaves_can_be_chosen(string update, int actions, int bindings)
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await test.AddAsync("mine");
        await test.CallAsync("event.bind", """{"event":"ONAPPINSTALL","handler":"https://a.b/h","auth_type":7}""", "admin@app.2");
        foreach (string name in new[] { "ONAPPUPDATE", "ONAPPUNINSTALL" }) await BindAsync(test, name, new Uri(TestPortal.Nobody));

        Assert.StartsWith("""200 {"ok":true,""", await test.ControlAsync("update", update), StringComparison.Ordinal);

        Assert.Equal((actions, bindings), (test.Activities.Count, (await BindingsAsync(test)).Count));
        Assert.NotEqual("[]", await test.CallAsync("event.get", "{}", "admin@app.2"));
    }

    [Fact]
    public async Task Another_page_takes_the_place_of_the_first()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url("/old"), cancellationToken: TestContext.Current.CancellationToken);

        await test.Portal.UpdateAsync(new ApplicationUpdate { Handler = handler.Url("/new"), HasPage = true }, cancellationToken: TestContext.Current.CancellationToken);
        await test.Portal.UpdateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["/old", "/new", "/new"], handler.Posts.Select(static post => post.Address.Split('?')[0]));
    }

    [Fact]
    public async Task A_removed_application_has_no_page_to_open()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = New });
        await using var handler = await TestHandler.StartAsync();
        await test.Portal.InstallAsync(handler.Url("/install"), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        await test.Portal.UninstallAsync(cancellationToken: TestContext.Current.CancellationToken);
        handler.Posts.Clear();

        await test.Portal.UpdateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(handler.Posts);
    }

    [Theory]
    [InlineData("26.799.0", "ONAPPUPDATE")]
    [InlineData("26.800.0", "ONAPPINSTALL")]
    public async Task The_version_of_the_portal_decides_which_event_is_sent(string version, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.ControlAsync("portal", $$"""{"version":"{{version}}"}""");

        await test.ControlAsync("update", $$"""{"handler":"{{handler.Url()}}"}""");

        Assert.Equal(expected, Assert.Single(handler.Posts)["event"]);
    }

    [Fact]
    public async Task An_older_portal_keeps_what_it_is_told_to()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("mine");

        await test.Portal.UpdateAsync(new ApplicationUpdate { Handler = handler.Url(), KeepsRegistrations = true }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(test.Activities);
        Assert.Equal("ONAPPUPDATE", Assert.Single(handler.Posts)["event"]);
    }

    [Fact]
    public async Task An_update_to_a_page_that_no_portal_can_open_is_refused()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var update = new ApplicationUpdate { Handler = new Uri("file:///etc/passwd"), HasPage = true };

        await Assert.ThrowsAsync<ArgumentException>(() => portal.UpdateAsync(update, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async Task FinishAsync(TestPortal test, TestHandler handler)
    {
        Assert.True(handler.Posts.TryDequeue(out var page));
        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("bx24", $$"""{"sid":"{{page.Address.Split("APP_SID=")[1]}}","method":"installFinish"}"""));
    }

    private static async Task BindAsync(TestPortal test, string name, Uri handler) =>
        Assert.Equal("true", await test.CallAsync("event.bind", $$"""{"event":"{{name}}","handler":"{{handler}}"}"""));

    private static async Task<IReadOnlyList<string?>> BindingsAsync(TestPortal test)
    {
        var (_, answer) = await test.GetAsync("/rest/event.get?auth=admin");
        return [.. answer.GetProperty("result").EnumerateArray().Select(static row => row.GetProperty("event").GetString())];
    }
}
