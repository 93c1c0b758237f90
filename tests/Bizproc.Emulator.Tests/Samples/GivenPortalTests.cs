namespace Bizproc.Emulator.Tests.Samples;

/// <summary>The sample with <c>--portal</c>.</summary>
public sealed class GivenPortalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rest")]
    [InlineData("rest/")]
    public async Task It_adds_and_updates_every_action_and_the_next_time_only_updates(string path)
    {
        await using var portal = await TestPortal.StartAsync();
        string[] arguments = Arguments(portal, "admin", path);

        var first = await SampleProgram.RunAsync(arguments);
        string state = portal.Portal.ReadState().GetRawText();
        var second = await SampleProgram.RunAsync(arguments);

        first.AssertAccepted([.. SampleCalls.Adds, .. SampleCalls.Updates]);
        second.AssertAccepted(SampleCalls.Updates);
        Assert.Equal(("10 of 10 accepted", "5 of 5 accepted"), (first.Table[^1], second.Table[^1]));
        Assert.Equal(state, portal.Portal.ReadState().GetRawText());
        Assert.All(
            portal.Activities,
            static row => Assert.StartsWith("https://app.example.com/", row.GetProperty("HANDLER").GetString(), StringComparison.Ordinal));
        first.AssertSilentAbout("admin");
    }

    [Fact]
    public async Task The_token_may_stand_in_the_environment()
    {
        await using var portal = await TestPortal.StartAsync();

        var run = await SampleProgram.RunWithTokenAsync(
            "admin", "--portal", portal.Portal.Address.ToString(), "--public-url", "https://app.example.com");

        run.AssertAccepted([.. SampleCalls.Adds, .. SampleCalls.Updates]);
        run.AssertSilentAbout("admin");
    }

    [Theory]
    [InlineData("no-such-secret")]
    [InlineData("expired")]
    [InlineData("noscope")]
    [InlineData("user")]
    public async Task A_wrong_token_is_one_line(string token)
    {
        await using var portal = await TestPortal.StartAsync();

        var run = await SampleProgram.RunAsync(Arguments(portal, token));

        string line = run.AssertOneLineOfError();
        Assert.Contains("does not accept the token (40", line, StringComparison.Ordinal);
        Assert.Empty(run.Table);
        Assert.Empty(portal.Activities);
        if (token is "no-such-secret") run.AssertSilentAbout(token);
    }

    [Fact]
    public async Task A_portal_that_is_not_there_is_one_line()
    {
        var gone = await TestPortal.StartAsync();
        string[] arguments = Arguments(gone, "no-such-secret");
        await gone.DisposeAsync();

        var run = await SampleProgram.RunAsync(arguments);

        Assert.StartsWith("No portal answers at http://127.0.0.1:", run.AssertOneLineOfError(), StringComparison.Ordinal);
        run.AssertSilentAbout("no-such-secret");
    }

    [Fact]
    public async Task A_refused_action_is_one_line_though_its_update_is_refused_too()
    {
        await using var portal = await TestPortal.StartAsync();
        const string Placement = "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://other.example.com/\"";
        await portal.AddAsync("PdfFromHtml", Placement, token: "admin@app.2", kind: "robot");

        var run = await SampleProgram.RunAsync(Arguments(portal, "admin"));

        string line = run.AssertOneLineOfError();
        Assert.Contains("'PdfFromHtml' was refused by bizproc.robot.add", line, StringComparison.Ordinal);
        Assert.Contains("(400 ERROR_CORE: Unable to set placement handler: Handler already binded)", line, StringComparison.Ordinal);
        AssertHasRow(run, "robot PdfFromHtml bizproc.robot.add 400 ERROR_CORE: Unable to set placement handler: Handler already binded ");
        AssertHasRow(run, "robot PdfFromHtml bizproc.robot.update 400 ERROR_ACTIVITY_NOT_FOUND: Activity or Robot not found! ");
        Assert.Equal("8 of 10 accepted", run.Table[^1]);
    }

    [Fact]
    public async Task Each_of_several_refused_actions_has_its_line()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("md5_action", kind: "robot");
        await portal.AddAsync("PdfFromHtml");

        var run = await SampleProgram.RunAsync(Arguments(portal, "admin"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Errors.Count);
        Assert.All(run.Errors, static line => Assert.Contains("ERROR_ACTIVITY_ALREADY_INSTALLED", line, StringComparison.Ordinal));
        Assert.Equal("6 of 10 accepted", run.Table[^1]);
        run.AssertNoStackTrace();
    }

    private static void AssertHasRow(SampleRun run, string start) =>
        Assert.Single(run.Table, row => row.StartsWith(start, StringComparison.Ordinal));

    private static string[] Arguments(TestPortal portal, string token, string path = "") =>
        ["--portal", portal.Portal.Address + path, "--token", token, "--public-url", "https://app.example.com"];
}
