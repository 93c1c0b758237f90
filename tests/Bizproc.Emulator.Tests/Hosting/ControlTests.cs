namespace Bizproc.Emulator.Tests.Hosting;

public sealed class ControlTests
{
    [Fact]
    public async Task State_shows_rows_of_all_applications_in_order_of_insertion()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("b", kind: "robot");
        await test.AddAsync("a", token: "admin@app.2");
        await test.AddAsync("c", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"");
        await test.CallAsync("bizproc.robot.update", """{"CODE":"b","FIELDS":{"NAME":"other"}}""");

        var (http, state) = await test.GetAsync("/emulator/state");

        Assert.Equal(200, http);
        var rows = state.GetProperty("activities").EnumerateArray();
        Assert.Equal(["b app.1 Y", "a app.2 N", "c app.1 N"], rows.Select(static row => $"{row.GetProperty("CODE")} {row.GetProperty("APPLICATION")} {row.GetProperty("IS_ROBOT")}"));
        Assert.Equal(
            """[{"APPLICATION":"app.1","ADDITIONAL":"c","PLACEMENT":"BIZPROC_ACTIVITY_PROPERTIES_DIALOG","PLACEMENT_HANDLER":"https:\/\/a.b\/p"}]""",
            state.GetProperty("placements").GetRawText());
        Assert.Equal("{}", state.GetProperty("options").GetRawText());
    }

    [Fact]
    public async Task Reset_empties_the_portal_and_keeps_the_tokens()
    {
        await using var test = await TestPortal.StartAsync();
        const string Placement = "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"";
        await test.AddAsync("a", Placement);

        var (http, answer) = await test.PostAsync("/emulator/reset", "", "application/json");

        Assert.Equal((200, """{"ok":true}"""), (http, answer.GetRawText()));
        Assert.Empty(test.Activities);
        Assert.Empty(test.Placements);
        Assert.Equal("true", await test.AddAsync("a", Placement));
    }

    [Theory]
    [InlineData("/emulator/reset")]
    [InlineData("/emulator/nope")]
    [InlineData("/emulator/")]
    public async Task An_unknown_control_call_is_refused(string address)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync(address);

        Assert.Equal((400, "UNKNOWN_CONTROL_CALL"), (http, answer.GetProperty("error").GetString()));
        Assert.Equal($"The emulator has no GET {address}", answer.GetProperty("error_description").GetString());
    }

    [Fact]
    public async Task The_page_says_where_the_state_is()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Contains("/emulator/state", await test.Http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_as_deep_as_a_request_can_be_read()
    {
        await using var test = await TestPortal.StartAsync();
        string deep = new string('[', 500) + new string(']', 500);

        Assert.Equal("true", await test.AddAsync("a", $"\"FILTER\":{deep}"));

        Assert.Single(test.Activities);
    }
}
