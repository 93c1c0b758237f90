using System.Text.Json;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>Applications, settings pages and faults, as the page receives them.</summary>
public sealed class ApplicationCardTests
{
    [Fact]
    public async Task An_installation_that_is_not_finished_has_its_next_step()
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await TestHandler.StartAsync();
        await test.ControlAsync("install", $$"""{"handler":"{{application.Url("/install")}}","page":true}""");

        var unfinished = await ApplicationAsync(test, 0);
        Assert.StartsWith("200 ", await test.ControlAsync("finish"), StringComparison.Ordinal);
        var finished = await ApplicationAsync(test, 0);

        Assert.Contains("BX24.installFinish()", unfinished.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("/emulator/pages/", unfinished.GetProperty("installPage").GetString(), StringComparison.Ordinal);
        Assert.Equal("installed, version 1", finished.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, finished.GetProperty("installPage").ValueKind);
    }

    [Fact]
    public async Task The_second_application_is_explained()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Contains("admin@app.2", (await ApplicationAsync(test, 1)).GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_failed_has_the_reason_and_advice()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("install", $$"""{"handler":"{{TestPortal.Nobody}}","page":true}""");

        var post = (await test.GetAsync("/emulator/feed")).Answer.GetProperty("posts")[0];

        Assert.True(post.GetProperty("isFailed").GetBoolean());
        Assert.StartsWith("Start the application", post.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_a_settings_page_are_there_for_the_form()
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await TestHandler.StartAsync();
        var card = await ViewReader.CardAsync(test, $$$"""
            "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{{application.Url("/settings")}}}",
            "PROPERTIES":{"region":{"Name":"Region","Type":"select","Required":"Y"},"tags":{"Name":"Tags","Type":"string","Multiple":"Y"}}
            """);
        await test.ControlAsync("settings", """{"code":"c"}""");
        string sid = (await test.GetAsync("/emulator/posts")).Answer[0].GetProperty("id").GetString()!;
        string values = $$"""{"region":"{{new string('x', 3000)}}","tags":["a","b"],"other":1}""";
        await test.ControlAsync("bx24", $$"""{"sid":"{{sid}}","method":"setPropertyValue","values":{{values}}}""");

        var post = (await test.GetAsync("/emulator/feed")).Answer.GetProperty("posts")[0];

        // The options are the page's own, so the form has a line that the page fills.
        Assert.Empty(ViewReader.Warnings(card));
        Assert.Equal("Line", ViewReader.Field(card, "region").GetProperty("control").GetString());
        Assert.Equal("c", post.GetProperty("action").GetString());
        Assert.Equal(["region", "tags"], post.GetProperty("inputs").EnumerateArray().Select(static input => input.GetProperty("key").GetString()));
        Assert.Equal(3000, post.GetProperty("inputs")[0].GetProperty("values")[0].GetString()!.Length);
        Assert.Equal("""["a","b"]""", post.GetProperty("inputs")[1].GetProperty("values").GetRawText());
    }

    [Fact]
    public async Task Faults_that_wait_are_listed_until_they_are_met_or_removed()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("faults", """{"kind":"error","method":"bizproc.activity.list","times":2,"error":"ACCESS_DENIED"}""");
        await test.ControlAsync("faults", """{"kind":"delay","delayMs":1500}""");

        var before = await WaitingAsync(test);
        await test.CallAsync("bizproc.activity.list", "{}");
        var listed = (await test.GetAsync("/emulator/faults")).Answer.GetRawText();
        using var removed = await test.Http.DeleteAsync("/emulator/faults", TestContext.Current.CancellationToken);

        Assert.Equal(["The next 2 calls of bizproc.activity.list: 400 ACCESS_DENIED", "The next call of any method: the answer is delayed by 1,500 ms"], before);
        Assert.Equal("""[{"kind":"error","method":"bizproc.activity.list","left":1},{"kind":"delay","method":"*","left":1}]""", listed);
        Assert.True(removed.IsSuccessStatusCode);
        Assert.Empty(await WaitingAsync(test));
    }

    private static async Task<JsonElement> ApplicationAsync(TestPortal test, int index) => (await ViewReader.ViewAsync(test)).GetProperty("applications")[index];

    private static async Task<IReadOnlyList<string?>> WaitingAsync(TestPortal test) =>
        [.. (await ViewReader.ViewAsync(test)).GetProperty("faults").GetProperty("waiting").EnumerateArray().Select(static fault => fault.GetString())];
}
