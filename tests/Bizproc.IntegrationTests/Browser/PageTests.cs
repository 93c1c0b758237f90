using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The page as a person uses it: in a browser.</summary>
[Trait("Category", "Slow")]
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_action_is_set_up_run_and_its_result_seen()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await AnsweringAsync(test);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);
        await Expect(screen.Page.GetByText("Nothing is registered yet")).ToBeVisibleAsync();

        await AddAsync(test, SampleActions.Everything, handler);
        var card = screen.Card("create_document");
        await Expect(card).ToContainTextAsync("deals and all lists and processes in the feed; not on-premise");
        await card.Locator("button.open").ClickAsync();
        await card.GetByLabel("Title").FillAsync("Offer 12");
        await card.GetByLabel("Approvers").FillAsync("user_1");
        await card.Locator("[id$='/approvers/add']").ClickAsync();
        await card.GetByLabel("Approvers, value 2").FillAsync("user_5");
        await card.GetByLabel("Urgent").SelectOptionAsync("Y");
        await card.GetByLabel("Value of the field").FillAsync("Ada");
        await card.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        var run = screen.Page.Locator("#run-1");
        await Expect(run).ToContainTextAsync("Answered: documentUrl = https://app.example.com/1.pdf");
        await Expect(run).ToContainTextAsync("Rendering the template");
        await Expect(run).ToContainTextAsync("dropped, because no return property has this key");
        await Expect(run.Locator(".kept")).ToContainTextAsync("https://app.example.com/1.pdf");
        await screen.KeepAsync("desktop", isWhole: false);

        var post = Assert.Single(handler.Posts);
        Assert.Equal("Offer 12", post["properties[title]"]);
        Assert.Equal(("user_1", "user_5"), (post["properties[approvers][0]"], post["properties[approvers][1]"]));
        Assert.Equal(("Y", "pdf", "1", "Dear Ada"), (post["properties[urgent]"], post["properties[docType]"], post["properties[copies]"], post["properties[body]"]));
        // An untouched field is submitted empty; an untouched list is not submitted at all (portal: 20.2).
        Assert.Equal(("", ""), (post["properties[scale]"], post["properties[tags]"]));
        Assert.Equal(("DEAL_1", "Y"), (post["document_id[2]"], post["use_subscription"]));
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await AnsweringAsync(test);
        await AddAsync(test, SampleActions.Everything, handler);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);
        await Expect(screen.Card("create_document")).ToBeVisibleAsync();

        await TabToAsync(screen, "button.open");
        await screen.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(screen, "[id$='/title']");
        await screen.Page.Keyboard.TypeAsync("By keyboard");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Page.Locator("#run-1")).ToContainTextAsync("Answered:");
        Assert.Equal("By keyboard", Assert.Single(handler.Posts)["properties[title]"]);
        await TabToAsync(screen, "a[href='#run-1']");
        await screen.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(screen, "#run-1\\/open");
        await screen.Page.Keyboard.PressAsync("Space");
        await Expect(screen.Page.Locator("#run-1 .timeline")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Strangers_texts_are_shown_as_texts()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(static context => context.Response.WriteAsync("<script>alert(6)</script>"));
        await AddAsync(test, SampleActions.Hostile.Replace("\"__proto__\"", "\"toString\"", StringComparison.Ordinal), handler);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);

        var card = await screen.SetUpAsync("hostile");
        await Expect(card.Locator("button.open")).ToContainTextAsync("<script>alert(1)</script>");
        await Expect(card.Locator(".description")).ToHaveTextAsync("<img src=x onerror=alert(2)>");
        await Expect(card.GetByLabel("<b>bold</b>").Locator("option:checked")).ToHaveTextAsync("<img src=x onerror=alert(4)>");
        await card.GetByLabel("never accepted").FillAsync("<svg onload=alert(7)>");
        await card.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        var run = screen.Page.Locator("#run-1");
        await run.GetByText("The body, which the portal ignores").ClickAsync();

        await Expect(run.GetByText("<script>alert(6)</script>")).ToBeVisibleAsync();
        await Expect(run.Locator(".pairs").First).ToContainTextAsync("<svg onload=alert(7)>");
        Assert.Equal("<svg onload=alert(7)>", Assert.Single(handler.Posts)["properties[toString]"]);
    }

    [Fact]
    public async Task What_is_entered_and_the_focus_survive_news()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await AnsweringAsync(test);
        await AddAsync(test, SampleActions.Everything, handler);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);
        var card = await screen.SetUpAsync("create_document");
        await card.GetByLabel("Scale").FillAsync("1.5");
        await card.GetByLabel("Title").FillAsync("Half a ti");

        await test.CallAsync("bizproc.activity.update", """{"CODE":"create_document","FIELDS":{"NAME":"Another name","PROPERTIES":{"title":{"Name":"Heading","Type":"string"},"scale":{"Name":"Scale","Type":"double"}}}}""");
        await Expect(card.GetByText("Another name")).ToBeVisibleAsync();
        await screen.Page.Keyboard.TypeAsync("tle");

        await Expect(card.GetByLabel("Heading")).ToHaveValueAsync("Half a title");
        await Expect(card.GetByLabel("Scale")).ToHaveValueAsync("1.5");
        await Expect(card.GetByLabel("Copies")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_portal_is_switched_and_what_it_hides_is_said()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await AnsweringAsync(test);
        await AddAsync(test, SampleActions.Everything, handler);
        await using var screen = await chromium.OpenAsync(test.Portal.Address);
        var card = screen.Card("create_document");

        await screen.Page.GetByLabel("Language").SelectOptionAsync("de");
        await Expect(card.GetByText("Dokument erstellen")).ToBeVisibleAsync();
        await screen.Page.GetByLabel("Edition").SelectOptionAsync("box");
        await Expect(card.GetByText("This filter hides the action on-premise, where this portal is.")).ToBeVisibleAsync();
        await screen.Page.GetByLabel("Server").SelectOptionAsync("25.900.0");
        await screen.Page.GetByText("Clock, limits and reset").ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Expect(screen.Page.GetByText("01:00:00 ahead")).ToBeVisibleAsync();
        await screen.Page.GetByLabel("Applications are installed").UncheckAsync();
        await Expect(screen.Page.GetByText("installation not finished").First).ToBeVisibleAsync();

        var (_, portal) = await test.GetAsync("/emulator/portal");
        Assert.Equal("de box 25.900.0", $"{portal.GetProperty("language")} {portal.GetProperty("edition")} {portal.GetProperty("version")}");
        Assert.False(portal.GetProperty("installed").GetProperty("app.1").GetBoolean());
    }

    [Theory]
    [InlineData("phone", 360, ColorScheme.Light)]
    [InlineData("phone-dark", 390, ColorScheme.Dark)]
    [InlineData("dark", 1280, ColorScheme.Dark)]
    public async Task Everything_fits_on_any_screen(string name, int width, ColorScheme scheme)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await AnsweringAsync(test);
        await using var failing = await TestHandler.StartAsync(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return context.Response.WriteAsync("Unhandled exception at line 12");
        });
        foreach (string action in new[] { SampleActions.Everything, SampleActions.Question }) await AddAsync(test, action, handler);
        await AddAsync(test, SampleActions.Silent, failing);
        await AddAsync(test, SampleActions.Hostile.Replace("__proto__", "q", StringComparison.Ordinal), handler, kind: "robot");
        foreach (string code in new[] { "silent", "ask.manager", "create_document" })
            await test.ControlAsync("run", $$$"""{"application":"app.1","code":"{{{code}}}","settings":{"UseSubscription":"Y"}}""");

        await using var screen = await chromium.OpenAsync(test.Portal.Address, width, 844, scheme);
        await screen.SetUpAsync("create_document");
        await Expect(screen.Page.Locator("#run-3")).ToContainTextAsync("Answered:");
        await screen.Page.Locator("#run-1\\/open").ClickAsync();
        await Expect(screen.Page.Locator("#run-1")).ToContainTextAsync("The handler answered 500");
        await screen.Page.GetByText("Differences from a real portal").ClickAsync();
        await screen.KeepAsync(name);

        Assert.Equal(width, await screen.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        Assert.Equal("", await screen.Page.EvaluateAsync<string>(Unlabelled));
    }

    /// <summary>Ids of visible controls that have no name for screen readers.</summary>
    private const string Unlabelled = """
        [...document.querySelectorAll("input, select, textarea, button")]
          .filter((control) => !(control.labels?.length || control.getAttribute("aria-label") || control.textContent.trim()))
          .map((control) => control.id || control.outerHTML).join(" ")
        """;

    private static async Task AddAsync(TestPortal test, string action, TestHandler handler, string kind = "activity") =>
        Assert.Equal("true", await test.CallAsync($"bizproc.{kind}.add", action.Replace("HERE", handler.Url().ToString(), StringComparison.Ordinal).Trim()));

    /// <summary>An application that receives the form, writes to the log, and answers with an event. It leaves questions open.</summary>
    private static Task<TestHandler> AnsweringAsync(TestPortal test) => TestHandler.StartAsync(context =>
    {
        var post = TestHandler.PostOf(context);
        if (post["code"] == "ask.manager") return Task.CompletedTask;

        string token = JsonSerializer.Serialize(post["event_token"]);
        const string Values = """{"documentUrl":"https://app.example.com/1.pdf","pages":3,"foo":"bar"}""";
        context.Response.OnCompleted(async () =>
        {
            await test.CallAsync("bizproc.activity.log", $$"""{"EVENT_TOKEN":{{token}},"LOG_MESSAGE":"Rendering the template"}""");
            string answer = $$"""{"EVENT_TOKEN":{{token}},"RETURN_VALUES":{{Values}},"LOG_MESSAGE":"Document created"}""";
            await test.CallAsync("bizproc.event.send", answer);
        });
        return Task.CompletedTask;
    });

    private static async Task TabToAsync(Screen screen, string selector)
    {
        for (int presses = 0; presses < 80; presses++)
        {
            await screen.Page.Keyboard.PressAsync("Tab");
            if (await screen.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"Tab never comes to {selector}");
    }
}
