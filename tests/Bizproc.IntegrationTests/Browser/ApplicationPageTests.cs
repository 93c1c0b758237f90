using Microsoft.AspNetCore.Http;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>Pages of an application as a person opens them on the portal, with the portal's script in them (portal: 8.2, 12).</summary>
[Trait("Category", "Slow")]
public sealed class ApplicationPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_installation_page_finishes_the_installation()
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await ServingAsync(test, "BX24.init(() => BX24.installFinish().then(() => document.body.append('Installed')));");
        await test.Portal.InstallAsync(application.Url("/install"), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"INSTALLED\":false", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);

        await using var screen = await chromium.OpenApplicationAsync(await PageAsync(test), application.Url());

        await Expect(screen.Page.FrameLocator("iframe").GetByText("Installed")).ToBeVisibleAsync();
        Assert.Contains("\"INSTALLED\":true", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
        Assert.Equal(application.Posts.First().Fields.Select(static field => field.Key), application.Posts.Last().Fields.Select(static field => field.Key));
    }

    [Fact]
    public async Task A_settings_page_reads_and_sets_the_actions_values()
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await ServingAsync(test, """
            BX24.init(() => {
              const one = BX24.placement.info().options.current_values.one;
              BX24.placement.call("setPropertyValue", { one: one + "!", other: "x" }, () => document.body.append("Set by " + BX24.getLang()));
            });
            """);
        await test.AddAsync("a", $$$"""
            "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{{application.Url("/settings")}}}","PROPERTIES":{"one":{"Name":"One","Type":"string"}}
            """);
        await test.ControlAsync("settings", """{"code":"a","values":{"one":"1"}}""");

        await using var screen = await chromium.OpenApplicationAsync(await PageAsync(test), application.Url());

        await Expect(screen.Page.FrameLocator("iframe").GetByText("Set by en")).ToBeVisibleAsync();
        Assert.Equal("""{"one":"1!"}""", (await test.GetAsync("/emulator/posts")).Answer[0].GetProperty("values").GetRawText());
    }

    private static async Task<Uri> PageAsync(TestPortal test)
    {
        var (_, posts) = await test.GetAsync("/emulator/posts");
        return new Uri(test.Portal.Address, $"/emulator/pages/{posts[0].GetProperty("id").GetString()}");
    }

    private static Task<TestHandler> ServingAsync(TestPortal test, string script) => TestHandler.StartAsync(context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><body><script src=\"{test.Portal.Address}api/v1/\"></script><script>{script}</script></body>");
    });
}
