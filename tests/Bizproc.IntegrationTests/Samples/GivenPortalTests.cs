namespace Bizproc.IntegrationTests.Samples;

/// <summary>The sample with <c>--portal</c>.</summary>
public sealed class GivenPortalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rest")]
    [InlineData("rest/")]
    public async Task It_adds_every_action_and_the_next_time_finds_nothing_to_do(string path)
    {
        await using var portal = await TestPortal.StartAsync();
        string[] arguments = Arguments(portal, "admin", path);

        var first = await SampleProgram.RunAsync(arguments);
        string state = portal.Portal.ReadState().GetRawText();
        var second = await SampleProgram.RunAsync(arguments);

        first.AssertDone("+ added", SampleActionList.All);
        Assert.EndsWith("Nothing to do: 5 unchanged." + Environment.NewLine, second.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(state, portal.Portal.ReadState().GetRawText());
        Assert.All(
            portal.Activities,
            static row => Assert.StartsWith("https://app.example.com/", row.GetProperty("HANDLER").GetString(), StringComparison.Ordinal));
        first.AssertSilentAbout("admin");
    }

    [Fact]
    public async Task The_secrets_of_the_application_stand_nowhere()
    {
        await using var portal = await TestPortal.StartAsync();

        var run = await SampleProgram.RunAsync([.. Arguments(portal, "user"), "--client-id", "app.1", "--client-secret", "my-own-secret", "--refresh-token", "my-own-refresh"]);

        run.AssertOneLineOfError();
        run.AssertSilentAbout("my-own-secret");
        run.AssertSilentAbout("my-own-refresh");
    }

    [Fact]
    public async Task The_token_may_stand_in_the_environment()
    {
        await using var portal = await TestPortal.StartAsync();

        var run = await SampleProgram.RunWithTokenAsync(
            "admin", "--portal", portal.Portal.Address.ToString(), "--public-url", "https://app.example.com");

        run.AssertDone("+ added", SampleActionList.All);
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
        Assert.Matches(@"does not accept the token \(\w+: [^()]+\)\. ", line);
        Assert.Empty(run.Report);
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
    public async Task A_refused_action_is_one_line_and_the_others_are_added()
    {
        await using var portal = await TestPortal.StartAsync();
        const string Placement = "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://other.example.com/\"";
        await portal.AddAsync("PdfFromHtml", Placement, token: "admin@app.2", kind: "robot");

        var run = await SampleProgram.RunAsync(Arguments(portal, "admin"));

        string line = run.AssertOneLineOfError();
        Assert.Contains("'PdfFromHtml' was refused by bizproc.robot.add", line, StringComparison.Ordinal);
        Assert.Contains("ERROR_CORE: Unable to set placement handler: Handler already binded)", line, StringComparison.Ordinal);
        Assert.Contains(run.Report, static row => row.StartsWith("  ! failed       robot     PdfFromHtml", StringComparison.Ordinal));
        Assert.Equal("4 added, 1 failed.", run.Report[^1]);
    }

    [Fact]
    public async Task Codes_that_somebody_else_took_are_said_and_left_alone()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("md5_action", kind: "robot");
        await portal.AddAsync("PdfFromHtml");

        var run = await SampleProgram.RunAsync(Arguments(portal, "admin"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Report.Count(static row => row.Contains("which no deployment created", StringComparison.Ordinal)));
        Assert.Equal("3 added, 2 failed.", run.Report[^1]);
        run.AssertNoStackTrace();
    }

    private static string[] Arguments(TestPortal portal, string token, string path = "") =>
        ["--portal", portal.Portal.Address + path, "--token", token, "--public-url", "https://app.example.com"];
}
