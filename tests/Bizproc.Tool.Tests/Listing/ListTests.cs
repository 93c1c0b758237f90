using System.Text.Json;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Listing;

public sealed class ListTests
{
    [Fact]
    public async Task The_codes_of_the_portal_stand_beside_the_declared_ones()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await AddAsync(portal, "md5_action");
        await AddAsync(portal, "forgotten");

        var (code, output, error) = await ToolRun.RunAsync("list", "--portal", portal.Address.ToString(), "--assembly", ToolRun.Sample);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("kind      code               on portal  declared by\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\nactivity +md5_action +yes +DocumentApp\.Actions\.Md5\n", output);
        Assert.Matches(@"\nactivity +create_document +no +DocumentApp\.Actions\.CreateDocument\n", output);
        Assert.Matches(@"\nactivity +forgotten +yes +-\n\z", output);
    }

    [Fact]
    public async Task Without_declarations_it_lists_the_portal()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        var (code, output, error) = await ToolRun.RunAsync("list", "--portal", portal.Address.ToString());

        Assert.Equal((0, "", "No action is declared here, and the application has none on the portal.\n"), (code, output, error));
    }

    [Fact]
    public async Task Without_a_project_it_says_why_nothing_is_declared()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await AddAsync(portal, "forgotten");

        var (code, _, error) = await ToolRun.RunAsync("list", "--portal", portal.Address.ToString());
        var (_, checks, _) = await ToolRun.RunAsync("doctor", "--portal", portal.Address.ToString());

        Assert.Equal((0, "Only the portal is listed, because there is no project in this folder. Name one with --project, or a built assembly with --assembly.\n"), (code, error));
        Assert.Contains("?      declarations   there is no project in this folder. Name one with --project, or a built assembly with --assembly", checks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_stable_fields()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await AddAsync(portal, "forgotten");

        var (code, output, _) = await ToolRun.RunAsync("list", "--json", "--portal", portal.Address.ToString());

        Assert.Equal(0, code);
        using var data = JsonDocument.Parse(output);
        Assert.Equal($$"""{"portal":"{{portal.Address}}","offersActivities":true,"offersRobots":true,"actions":[{"kind":"activity","code":"forgotten","onPortal":true,"declared":false,"class":null,"formerOf":null}]}""", JsonSerializer.Serialize(data.RootElement));
    }

    [Theory]
    [InlineData("user", "Set BIZPROC_TOKEN to an access token of the application for an administrator.")]
    [InlineData("noscope", "Give the application the scope 'bizproc'")]
    [InlineData("expired", "Set a new BIZPROC_TOKEN, or also BIZPROC_CLIENT_ID, BIZPROC_CLIENT_SECRET and BIZPROC_REFRESH_TOKEN, so that expired tokens are renewed.")]
    [InlineData("unheard-of", "Set BIZPROC_TOKEN to an access token of the application, which it gets when an administrator of the portal opens it.")]
    public async Task A_refused_token_is_exit_code_3_with_what_to_do(string token, string advice)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        var (code, output, error) = await ToolRun.RunAsync(folder: null, ("BIZPROC_TOKEN", token), "list", "--portal", portal.Address.ToString());

        Assert.Equal((3, ""), (code, output));
        Assert.Contains(advice, error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("batch", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        if (token != "user") Assert.DoesNotContain(token, error.Replace("expired_token", "", StringComparison.Ordinal).Replace("has expired", "", StringComparison.Ordinal).Replace("expired tokens", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_alone_gets_an_access_token()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await AddAsync(portal, "forgotten");
        var start = ToolRun.CreateStart(folder: null, "list", "--portal", portal.Address.ToString());
        start.Environment["BIZPROC_CLIENT_ID"] = "app.1";
        start.Environment["BIZPROC_CLIENT_SECRET"] = "secret.1";
        start.Environment["BIZPROC_REFRESH_TOKEN"] = "refresh";
        start.Environment["BIZPROC_AUTHORIZATION_SERVER"] = portal.Address.ToString();

        var (code, output, error) = await ExternalProgram.RunAsync(start, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        Assert.StartsWith("Only the portal is listed, ", error, StringComparison.Ordinal);
        Assert.Contains("forgotten", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_tokens_are_used_by_the_next_command_and_only_the_user_may_read_them()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The folder of the user cannot be moved by the environment on Windows");
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        portal.Settings = portal.Settings with { OneTimeRefreshTokens = true };
        using var home = new TemporaryFolder();

        for (int i = 0; i < 2; i++)
        {
            var start = ToolRun.CreateStart(folder: null, "list", "--keep-tokens", "--portal", portal.Address.ToString());
            start.Environment["XDG_DATA_HOME"] = home.Path;
            start.Environment["BIZPROC_CLIENT_ID"] = "app.1";
            start.Environment["BIZPROC_CLIENT_SECRET"] = "secret.1";
            start.Environment["BIZPROC_REFRESH_TOKEN"] = "refresh";
            start.Environment["BIZPROC_AUTHORIZATION_SERVER"] = portal.Address.ToString();
            var (code, _, error) = await ExternalProgram.RunAsync(start, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Equal((0, "No action is declared here, and the application has none on the portal.\n"), (code, error.ReplaceLineEndings("\n")));
        }

        string file = Assert.Single(Directory.GetFiles(home.Path, "*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private static Task<System.Text.Json.JsonElement> AddAsync(EmulatedPortal portal, string code) => portal.CreateClient().CallAsync(
        "bizproc.activity.add", new System.Text.Json.Nodes.JsonObject { ["CODE"] = code, ["NAME"] = "N", ["HANDLER"] = "https://app.example.com/h" }, TestContext.Current.CancellationToken);
}
