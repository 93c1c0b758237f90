using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The dashboard as a person uses it: in a browser.</summary>
[Trait("Category", "Slow")]
public sealed class DashboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Items = "#list > li";

    [Fact]
    public async Task Dead_calls_are_seen_tried_again_and_dropped()
    {
        await using var scene = await DashboardScene.StartAsync();
        await scene.AddDeadAsync(4);
        await using var screen = await scene.OpenAsync(chromium, "Dead");
        var first = screen.Page.Locator(Items).First;
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(4);
        await Expect(first).ToContainTextAsync("There is no paper");

        await first.Locator("button.open").ClickAsync();
        await Expect(first.Locator(".pairs")).ToContainTextAsync("properties[one]");
        await Expect(first.Locator(".pairs > div").Filter(new() { HasText = "auth[access_token]" }).Locator(".chip")).ToHaveTextAsync("hidden");
        Assert.DoesNotContain(DashboardScene.Secret, await screen.Page.ContentAsync(), StringComparison.Ordinal);
        await screen.KeepAsync("dashboard-detail");

        // It fails again, and is the same item.
        await first.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
        await Expect(screen.Page.Locator("#live")).ToHaveTextAsync("1 tried again");
        await scene.WaitAsync(KeptState.Dead, 4);

        await first.GetByRole(AriaRole.Button, new() { Name = "Drop…" }).ClickAsync();
        await Expect(screen.Page.Locator("#sure")).ToContainTextAsync("Its step is not answered.");
        await screen.KeepAsync("dashboard-drop");
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Page.Locator("#sure")).ToBeHiddenAsync();
        await scene.WaitAsync(KeptState.Dead, 4);

        await screen.Page.GetByLabel("All on this page").CheckAsync();
        await first.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Expect(screen.Page.GetByText("3 marked")).ToBeVisibleAsync();
        await screen.Page.Locator("#drop").ClickAsync();
        await screen.Page.Locator("#sure-yes").ClickAsync();
        await Expect(screen.Page.Locator("#live")).ToHaveTextAsync("3 dropped");
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(1);
        await Expect(screen.Page.Locator("#tab-Dead .count")).ToHaveTextAsync("1");
        await scene.WaitAsync(KeptState.Dead, 1);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var scene = await DashboardScene.StartAsync();
        await scene.AddDeadAsync(60);
        await using var screen = await scene.OpenAsync(chromium, "Waiting");
        await Expect(screen.Page.GetByText("No call waits.")).ToBeVisibleAsync();

        await TabToAsync(screen, "#tab-Dead");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(50);
        await TabToAsync(screen, "#pager-next");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(10);
        await Expect(screen.Page.Locator("#pager")).ToContainTextAsync("Page 2");
        Assert.Equal("pager-back", await screen.Page.EvaluateAsync<string>("document.activeElement.id"));

        await TabToAsync(screen, "button.open");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(Items).First.Locator(".pairs")).ToBeVisibleAsync();
        await TabToAsync(screen, "[id$='/drop']");
        await screen.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(screen, "#sure-yes");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(9);
        Assert.Equal("title", await screen.Page.EvaluateAsync<string>("document.activeElement.id"));

        await TabToAsync(screen, "#pager-back");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(50);
        Assert.Equal("pager-next", await screen.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("", 1280, ColorScheme.Light)]
    [InlineData("-dark", 1280, ColorScheme.Dark)]
    [InlineData("-phone", 390, ColorScheme.Light)]
    [InlineData("-phone-dark", 390, ColorScheme.Dark)]
    public async Task Everything_fits_on_any_screen(string name, int width, ColorScheme scheme)
    {
        await using var scene = await DashboardScene.StartAsync();
        await scene.AddDeadAsync(3);
        await scene.AddOthersAsync();
        await scene.AddPortalsAsync(60);
        await using var screen = await scene.OpenAsync(chromium, "Dead", width, 844, scheme);
        await screen.Page.Locator(Items).First.Locator("button.open").ClickAsync();
        await Expect(screen.Page.Locator(Items).First.Locator(".pairs")).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#oldest")).ToContainTextAsync("The oldest open call arrived");

        foreach (var (list, count) in new[] { ("Dead", 3), ("Waiting", 3), ("Running", 1), ("Retrying", 1), ("ReplyWaiting", 1), ("Portals", 50) })
        {
            await screen.Page.Locator($"#tab-{list}").ClickAsync();
            await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(count);
            await screen.KeepAsync($"dashboard-{list}{name}", isWhole: false);
            Assert.Equal(width, await screen.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
            Assert.Equal("", await screen.Page.EvaluateAsync<string>(Unlabelled));
        }
    }

    [Fact]
    public async Task A_reply_is_shown_without_secrets_and_a_running_call_cannot_be_dropped()
    {
        await using var scene = await DashboardScene.StartAsync();
        await scene.AddOthersAsync();
        await using var screen = await scene.OpenAsync(chromium, "ReplyWaiting");

        var reply = screen.Page.Locator(Items).First;
        await reply.Locator("button.open").ClickAsync();
        await Expect(reply.Locator(".pairs")).ToContainTextAsync("RETURN_VALUES[total]");
        await Expect(reply.Locator(".pairs > div").Filter(new() { HasText = "EVENT_TOKEN" }).Locator(".chip")).ToHaveTextAsync("hidden");
        await screen.Page.Locator("#tab-Running").ClickAsync();
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(1);
        await Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Drop" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_read_only_page_offers_no_change()
    {
        await using var scene = await DashboardScene.StartAsync(isReadOnly: true);
        await scene.AddDeadAsync(1);
        await using var screen = await scene.OpenAsync(chromium, "Dead");

        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(1);
        await Expect(screen.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await Expect(screen.Page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Portals_are_searched_and_turned()
    {
        await using var scene = await DashboardScene.StartAsync();
        await scene.AddPortalsAsync(130);
        await using var screen = await scene.OpenAsync(chromium, "Portals");
        await Expect(screen.Page.Locator("#title")).ToHaveTextAsync("Portals: 131");
        await screen.Page.Locator("#pager-next").ClickAsync();
        await screen.Page.Locator("#pager-next").ClickAsync();
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(31);

        await screen.Page.GetByRole(AriaRole.Searchbox).FillAsync("member001");
        await Expect(screen.Page.Locator("#title")).ToHaveTextAsync("Portals: 1 of 131");
        await Expect(screen.Page.Locator(Items)).ToContainTextAsync("renewal running");
        await Expect(screen.Page.Locator(Items)).ToContainTextAsync("not known yet");
        await screen.Page.GetByRole(AriaRole.Searchbox).FillAsync("nobody");
        await Expect(screen.Page.GetByText("No portal matches.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_refreshes_itself_but_not_while_it_is_hidden()
    {
        await using var scene = await DashboardScene.StartAsync();
        await using var screen = await scene.OpenAsync(chromium, "Dead");
        await scene.AddDeadAsync(1);
        await Expect(screen.Page.Locator(Items)).ToHaveCountAsync(1);

        await screen.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        int requests = 0;
        screen.Page.Request += (_, _) => Interlocked.Increment(ref requests);
        await Task.Delay(6_000, TestContext.Current.CancellationToken);
        Assert.Equal(0, requests);

        await screen.Page.EvaluateAsync("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        await Eventually.TrueAsync(() => Volatile.Read(ref requests) >= 2);
    }

    /// <summary>Ids of visible controls that have no name for screen readers.</summary>
    private const string Unlabelled = """
        [...document.querySelectorAll("input, select, textarea, button")]
          .filter((control) => !(control.labels?.length || control.getAttribute("aria-label") || control.textContent.trim()))
          .map((control) => control.id || control.outerHTML).join(" ")
        """;

    private static async Task TabToAsync(Screen screen, string selector)
    {
        for (int presses = 0; presses < 250; presses++)
        {
            await screen.Page.Keyboard.PressAsync("Tab");
            if (await screen.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"Tab never comes to {selector}");
    }
}
