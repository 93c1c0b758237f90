using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>Installation by a page (portal: 8.2).</summary>
public sealed class PageInstallationTests
{
    [Fact]
    public async Task A_page_stores_the_portal_deploys_binds_and_finishes()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal);
        var form = await application.CaptureAsync(portal);

        var answer = await application.PostAsync(form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Finishes);
        Assert.Contains("<strong>letter</strong> (activity) added", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>letter_robot</strong> (robot) added", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["letter", "letter_robot"], portal.Codes());
        Assert.Equal([$"ONAPPUNINSTALL {application.InstallUrl}", $"ONAPPUPDATE {application.InstallUrl}"], await portal.BindingsAsync());
        var kept = await application.FindAsync(portal);
        Assert.Equal((portal.Address, portal.Address, form["APPLICATION_TOKEN"], 1), (kept!.Portal, kept.AuthorizationServer, kept.ApplicationToken, kept.UserId));
        Assert.NotEqual(form["REFRESH_ID"], kept.Tokens.RefreshToken);
        Assert.DoesNotContain(form["AUTH_ID"], answer.Text, StringComparison.Ordinal);
        Assert.Single(application.Log.Of("Installed"));
        Assert.Single(application.Log.Of("PortalsInMemory"));
    }

    [Fact]
    public async Task The_page_loads_only_the_portals_script_and_shows_only_in_the_portal()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        string origin = portal.Address.GetLeftPart(UriPartial.Authority);
        Assert.Contains($"src=\"{portal.Address}api/v1/\"", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'nonce-", answer.Policy, StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {origin}", answer.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_where_the_options_say()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal, static options => options.PortalScript = new Uri("https://scripts.example.com/v1/"));

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.Contains("src=\"https://scripts.example.com/v1/\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains(" https://scripts.example.com;", answer.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_portal_tells_its_application_token_later()
    {
        var older = new EmulatedPortalOptions { Settings = new PortalSettings { Version = new Version(25, 0) } };
        await using var portal = await EmulatedPortal.StartAsync(older, TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal);

        await portal.InstallAsync(application.InstallUrl, hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Null((await application.FindAsync(portal))!.ApplicationToken);

        await portal.InstallAsync(application.InstallUrl, cancellationToken: TestContext.Current.CancellationToken);
        string? told = (await application.FindAsync(portal))!.ApplicationToken;
        Assert.Equal(application.Forms.Last()["auth[application_token]"], told);

        await portal.InstallAsync(application.InstallUrl, hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(told, (await application.FindAsync(portal))!.ApplicationToken);
    }

    [Fact]
    public async Task Two_posts_at_once_double_nothing()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        using var overlap = new Overlap();
        await using var application = await InstallingApplication.StartAsync(
            portal, services: services => services.AddHttpClient("Bizproc").AddHttpMessageHandler(() => overlap));
        var form = await application.CaptureAsync(portal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => application.PostAsync(form)));

        Assert.All(answers, static answer => Assert.True(answer.Finishes));
        Assert.Single(answers, static answer => answer.Text.Contains("added", StringComparison.Ordinal));
        Assert.Equal(["letter", "letter_robot"], portal.Codes());
        Assert.Equal(2, (await portal.BindingsAsync()).Length);
        Assert.Single(await application.ListAsync());
        await AssertWorksAsync(portal, (await application.FindAsync(portal))!);
    }

    [Fact]
    public async Task Another_installation_replaces_tokens_and_application_token_and_says_so()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal);
        var form = await application.CaptureAsync(portal);
        await application.PostAsync(form.With("APPLICATION_TOKEN", "the-token-of-an-installation-before"));
        var before = await application.FindAsync(portal);

        var answer = await application.PostAsync(form);

        Assert.True(answer.Finishes);
        Assert.Contains("(activity) unchanged", answer.Text, StringComparison.Ordinal);
        var after = await application.FindAsync(portal);
        Assert.NotEqual(before!.Tokens, after!.Tokens);
        Assert.Equal(form["APPLICATION_TOKEN"], after.ApplicationToken);
        Assert.Single(application.Log.Of("Replaced"));
        Assert.Single(application.Log.Of("NewApplicationToken"));
    }

    [Fact]
    public async Task A_page_of_the_applications_own_is_shown_instead()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(
            portal, page: static result => Results.Text($"{result.IsComplete} {result.Portal} {result.Report!.Actions.Length}"));

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.Equal($"True {portal.Address} 2", answer.Text);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("BR", "br")]
    [InlineData("pt_br", "pt_br")]
    [InlineData("", null)]
    [InlineData("d", null)]
    [InlineData("<b>", null)]
    [InlineData("abcdefghi", null)]
    public async Task The_language_that_the_page_was_opened_in_is_kept(string posted, string? kept)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(portal);
        var form = await application.CaptureAsync(portal);

        await application.PostAsync(form with { Query = $"?DOMAIN=x&LANG={Uri.EscapeDataString(posted)}" });
        Assert.Equal(kept, (await application.FindAsync(portal))!.Language);

        // A language that is not posted again remains. The language of an event counts, too.
        await application.PostAsync(form with { Query = "" });
        Assert.Equal(kept, (await application.FindAsync(portal))!.Language);
        await application.PostAsync((await application.CaptureAsync(portal, hasPage: false)).With("data[LANGUAGE_ID]", "fr"));
        Assert.Equal("fr", (await application.FindAsync(portal))!.Language);
    }

    internal static async Task AssertWorksAsync(EmulatedPortal portal, InstalledPortal kept)
    {
        using var http = new HttpClient();
        var client = new PortalClient(http, new PortalOptions { Portal = kept.Portal, AccessToken = kept.Tokens.AccessToken, PublicUrl = new Uri("https://app.example.com") });
        var plan = await BizprocDeployment.PlanAsync([.. ActionDefinition.GetAll<Letter>()], client, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((portal.Address, 2), (plan.Portal, plan.Actions.Length));
    }
}
