using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The actions of a person on the page, other than running an action for the first time.</summary>
[Trait("Category", "Slow")]
public sealed class PageActionsTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_settings_page_fills_the_form_of_its_action()
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await TestHandler.StartAsync(context =>
        {
            if (!context.Request.Path.StartsWithSegments("/settings", StringComparison.Ordinal)) return Task.CompletedTask;

            context.Response.ContentType = "text/html; charset=utf-8";
            const string Script = """
                BX24.init(() => {
                  const { title } = BX24.placement.info().options.current_values;
                  BX24.placement.call("setPropertyValue", { region: "de", tags: ["a", "b"], title: title + "!" }, () => document.body.append("Chosen"));
                });
                """;
            return context.Response.WriteAsync($"<!doctype html><body><script src=\"{test.Portal.Address}api/v1/\"></script><script>{Script}</script></body>");
        });
        await test.AddAsync("a", $$$"""
            "HANDLER":"{{{application.Url()}}}","USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{{application.Url("/settings")}}}",
            "PROPERTIES":{"region":{"Name":"Region","Type":"select","Required":"Y"},"title":{"Name":"Title","Type":"string"},
             "tags":{"Name":"Tags","Type":"string","Multiple":"Y"}}
            """);
        await using var screen = await chromium.OpenApplicationAsync(test.Portal.Address, application.Url());
        var card = await screen.SetUpAsync("a");
        await card.GetByLabel("Title").FillAsync("Mine");

        await card.GetByRole(AriaRole.Button, new() { Name = "Open its settings page" }).ClickAsync();
        var frame = screen.Page.FrameLocator("#slider-frame iframe").FrameLocator("iframe");
        await Expect(frame.GetByText("Chosen")).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#slider-status")).ToContainTextAsync("region = de");
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Page.Locator("#slider")).ToBeHiddenAsync();

        await Expect(card.GetByLabel("Region")).ToHaveValueAsync("de");
        await Expect(card.GetByLabel("Title")).ToHaveValueAsync("Mine!");
        await card.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Expect(screen.Page.Locator("#run-1")).ToContainTextAsync("region = de, title = Mine!, tags = a, b");
        Assert.Equal(("de", "b"), (application.Posts.Last()["properties[region]"], application.Posts.Last()["properties[tags][1]"]));
    }

    [Fact]
    public async Task A_run_is_repeated_found_and_copied()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("a", $"\"HANDLER\":\"{handler.Url()}\",\"PROPERTIES\":{{\"title\":{{\"Name\":\"Title\",\"Type\":\"string\"}}}}");
        foreach (string title in new[] { "first", "second" })
            await test.Portal.RunAsync(new RunRequest("a") { Values = new JsonObject { ["title"] = title } }, TestContext.Current.CancellationToken);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);
        await screen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await screen.Page.Locator("#run-search").FillAsync("first");
        await Expect(screen.Page.Locator("#run-2")).ToBeHiddenAsync();
        var run = screen.Page.Locator("#run-1");
        await run.Locator("button.open").ClickAsync();
        await run.GetByRole(AriaRole.Button, new() { Name = "Copy as curl", Exact = true }).ClickAsync();
        await Expect(run.GetByText("Copied")).ToBeVisibleAsync();
        string copied = await screen.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        await run.GetByRole(AriaRole.Button, new() { Name = "Run again" }).ClickAsync();
        await Expect(screen.Page.Locator("#run-3")).ToContainTextAsync("title = first");
        await screen.Page.Locator("#run-3").GetByRole(AriaRole.Button, new() { Name = "Change its inputs" }).ClickAsync();

        await Expect(screen.Card("a").GetByLabel("Title")).ToHaveValueAsync("first");
        await Expect(screen.Card("a").GetByText("From run 3")).ToBeVisibleAsync();
        Assert.Contains("properties[title]=first", copied, StringComparison.Ordinal);
        Assert.Contains("event_token=(hidden)", copied, StringComparison.Ordinal);
        Assert.Equal(3, handler.Posts.Count);
    }

    [Fact]
    public async Task An_untaught_method_is_taught_and_a_fault_is_added_and_removed()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("shop.thing.list", "{}");
        await using var screen = await chromium.OpenAsync(test.Portal.Address);

        var request = screen.Page.Locator("#request-list .post").Filter(new() { HasText = "shop.thing.list" });
        await Expect(request.GetByText("Refused: ERROR_METHOD_NOT_FOUND")).ToBeVisibleAsync();
        await request.GetByText("Teach the portal this method").ClickAsync();
        await request.GetByLabel("Result as JSON").FillAsync("""[{"id":7}""");
        await request.GetByRole(AriaRole.Button, new() { Name = "Teach", Exact = true }).ClickAsync();
        await Expect(screen.Page.Locator("#alert")).ToContainTextAsync("The result is not valid JSON");
        await request.GetByLabel("Result as JSON").FillAsync("""[{"id":7}]""");
        await request.GetByRole(AriaRole.Button, new() { Name = "Teach", Exact = true }).ClickAsync();
        await Expect(request.GetByText("The next call of shop.thing.list gets this result.")).ToBeVisibleAsync();
        Assert.Equal("""[{"id":7}]""", await test.CallAsync("shop.thing.list", "{}"));

        await screen.Page.Locator("#faults > summary").ClickAsync();
        await screen.Page.Locator("#fault-kind").SelectOptionAsync("error");
        await screen.Page.Locator("#fault-method").FillAsync("shop.thing.list");
        await screen.Page.Locator("#fault-add").ClickAsync();
        await Expect(screen.Page.GetByText("The next call of shop.thing.list: 400 ACCESS_DENIED")).ToBeVisibleAsync();
        await screen.Page.Locator("#fault-clear").ClickAsync();
        await Expect(screen.Page.GetByText("No fault waits.")).ToBeVisibleAsync();
        Assert.Equal("""[{"id":7}]""", await test.CallAsync("shop.thing.list", "{}"));
    }

    [Fact]
    public async Task Actions_are_filtered_and_an_installation_is_finished()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("alpha");
        await test.AddAsync("beta");
        await test.ControlAsync("portal", """{"installed":false}""");
        await using var screen = await chromium.OpenAsync(test.Portal.Address);

        await screen.Page.Locator("#action-search").FillAsync("BET");
        await Expect(screen.Card("alpha")).ToBeHiddenAsync();
        await Expect(screen.Card("beta")).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("1 of 2 actions")).ToBeVisibleAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Finish the installation without it" }).First.ClickAsync();

        await Expect(screen.Page.Locator(".application-head .chip").First).ToHaveTextAsync("installed, version 1");
    }
}
