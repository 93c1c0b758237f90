using System.Text.Json;
using System.Text.RegularExpressions;
using Bizproc.IntegrationTests.Samples;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The sample's pages as a person sees them on the portal.</summary>
[Trait("Category", "Slow")]
public sealed class SamplePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_installation_page_says_what_was_deployed()
    {
        using var program = SampleProgram.Start(token: null);
        var (portal, application) = Addresses(await program.ReadStartAsync());
        var posts = await PostsAsync(portal);
        var installation = posts.EnumerateArray().Single(static post => post.GetProperty("kind").GetString() == "installPage");

        await using var screen = await chromium.OpenApplicationAsync(PageOf(portal, installation), application);

        var frame = screen.Page.FrameLocator("iframe");
        await Expect(frame.GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync("The application is installed");
        await Expect(frame.GetByRole(Microsoft.Playwright.AriaRole.Listitem)).ToHaveCountAsync(SampleActionList.All.Count);
    }

    [Fact]
    public async Task The_settings_page_shows_the_chosen_region_and_sets_another()
    {
        using var program = SampleProgram.Start(token: null);
        var (portal, application) = Addresses(await program.ReadStartAsync());
        using var http = new HttpClient();
        using var opened = await http.PostAsync(
            new Uri(portal, "/emulator/settings"),
            new StringContent("""{"code":"PdfFromHtml","values":{"documentRegionList":"us"}}"""),
            TestContext.Current.CancellationToken);

        await using var screen = await chromium.OpenApplicationAsync(PageOf(portal, (await PostsAsync(portal))[0]), application);
        var frame = screen.Page.FrameLocator("iframe");
        await Expect(frame.GetByLabel("Region")).ToHaveValueAsync("us");
        await frame.GetByLabel("Region").SelectOptionAsync("br");
        await Expect(frame.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToHaveTextAsync("Set");

        Assert.Equal("""{"documentRegionList":"br"}""", (await PostsAsync(portal))[0].GetProperty("values").GetRawText());
    }

    private static (Uri Portal, Uri Application) Addresses(string printed) => (
        new Uri(Regex.Match(printed, @"Portal \(emulated\): (\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value),
        new Uri(Regex.Match(printed, @"This application:  (http://[^,]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value));

    private static Uri PageOf(Uri portal, JsonElement post) => new(portal, $"/emulator/pages/{post.GetProperty("id").GetString()}");

    private static async Task<JsonElement> PostsAsync(Uri portal)
    {
        using var http = new HttpClient();
        return JsonElement.Parse(await http.GetStringAsync(new Uri(portal, "/emulator/posts"), TestContext.Current.CancellationToken));
    }
}
