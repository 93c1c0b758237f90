using System.Text.Json;

namespace Bizproc.Emulator.Tests.Delivery.Lifecycle;

/// <summary>portal: 12</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public async Task It_is_opened_with_all_that_it_needs_to_know()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await AddAsync(test, handler);

        Assert.StartsWith("""200 {"ok":true,""", await test.ControlAsync("settings", """{"application":"app.1","code":"a","values":{"one":"1"}}"""), StringComparison.Ordinal);

        var post = Assert.Single(handler.Posts);
        var options = JsonElement.Parse(post["PLACEMENT_OPTIONS"]);
        Assert.StartsWith("/settings?DOMAIN=", post.Address, StringComparison.Ordinal);
        Assert.Equal("BIZPROC_ACTIVITY_PROPERTIES_DIALOG", post["PLACEMENT"]);
        Assert.Equal(
            ["code", "activity_name", "properties", "current_values", "document_type", "document_fields", "template"],
            options.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("""{"one":"1"}""", options.GetProperty("current_values").GetRawText());
        Assert.Equal("One", options.GetProperty("properties").GetProperty("one").GetProperty("NAME").GetString());
    }

    [Fact]
    public async Task It_sets_values_of_the_actions_own_properties()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await AddAsync(test, handler);
        await test.ControlAsync("settings", """{"code":"a"}""");
        string sid = Assert.Single(handler.Posts).Address.Split("APP_SID=")[1];

        await test.ControlAsync("bx24", $$$"""{"sid":"{{{sid}}}","method":"setPropertyValue","values":{"one":"x","other":"y"}}""");
        await test.ControlAsync("bx24", $$$"""{"sid":"{{{sid}}}","method":"setPropertyValue","values":{"two":["a","b"]}}""");

        var (_, posts) = await test.GetAsync("/emulator/posts");
        Assert.Equal("""{"one":"x","two":["a","b"]}""", posts[0].GetProperty("values").GetRawText());
    }

    [Fact]
    public async Task A_browser_can_open_it()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await AddAsync(test, handler);
        await test.ControlAsync("settings", """{"code":"a","values":{"one":"<\"&>"}}""");
        string sid = Assert.Single(handler.Posts).Address.Split("APP_SID=")[1];

        string html = await test.Http.GetStringAsync("/emulator/pages/" + sid, TestContext.Current.CancellationToken);
        var (http, info) = await test.GetAsync($"/emulator/pages/{sid}/info");
        string script = await test.Http.GetStringAsync("/api/v1/", TestContext.Current.CancellationToken);

        Assert.Contains($"action=\"{handler.Url("/settings")}?DOMAIN=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<\"&>", html, StringComparison.Ordinal);
        Assert.Equal((200, "BIZPROC_ACTIVITY_PROPERTIES_DIALOG"), (http, info.GetProperty("placement").GetString()));
        Assert.Equal("a", info.GetProperty("options").GetProperty("code").GetString());
        Assert.Contains("installFinish", script, StringComparison.Ordinal);
        Assert.Equal(400, (await test.GetAsync("/emulator/pages/nope")).Http);
    }

    [Fact]
    public async Task An_action_without_one_has_none()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");

        Assert.StartsWith("400 {\"error\":\"PAGE_NOT_FOUND\"", await test.ControlAsync("settings", """{"code":"a"}"""), StringComparison.Ordinal);
        Assert.StartsWith("400 {\"error\":\"PAGE_NOT_FOUND\"", await test.ControlAsync("settings", """{"code":"b"}"""), StringComparison.Ordinal);
    }

    private static Task<string> AddAsync(TestPortal test, TestHandler handler) => test.AddAsync("a", $$$"""
        "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{{handler.Url("/settings")}}}","PROPERTIES":{"one":{"Name":"One","Type":"string"},"two":{"Name":"Two","Type":"string"}}
        """);
}
