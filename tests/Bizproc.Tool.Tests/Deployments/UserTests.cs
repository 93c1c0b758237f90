using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Deployments;

/// <summary>The user whose tokens calls bring: an installation of the application sets it, and the tool must not take it away.</summary>
public sealed class UserTests : IAsyncLifetime
{
    /// <summary>An action that leaves the user open.</summary>
    private const string Code = "create_document";

    private EmulatedPortal _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_an_installation_has_deployed_is_unchanged()
    {
        await InstallAsync(user: 2);

        var (code, plan, _) = await RunAsync("plan");

        Assert.Equal(0, code);
        Assert.Contains("Nothing to do: ", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_keeps_the_user_and_so_the_tokens_of_calls()
    {
        await InstallAsync(user: 2);

        var (code, report, _) = await RunAsync("apply", "--yes", "--public-url", "http://127.0.0.1:5001");

        Assert.Equal(0, code);
        Assert.Contains($"  ~ updated      activity  {Code}: HANDLER\n", report, StringComparison.Ordinal);
        Assert.Equal(2, User());
        await InstallAsync(user: 2, "http://127.0.0.1:5001");
        Assert.DoesNotContain("updated", _report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_nobody_knows_what_was_deployed_the_user_is_kept_too()
    {
        await InstallAsync(user: 2);
        await _portal.CreateClient().CallAsync("app.option.set", new JsonObject { ["options"] = new JsonObject { ["bizproc.deployed"] = "" } }, TestContext.Current.CancellationToken);

        await RunAsync("apply", "--yes");
        var (code, _, _) = await RunAsync("plan");

        Assert.Equal(0, code);
        Assert.Equal(2, User());
        // The application knows its user, and the record does not: so it sends the user once.
        await InstallAsync(user: 2);
        Assert.Contains($"{Code}: AUTH_USER_ID\n", _report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_action_gets_the_user_of_the_token()
    {
        await RunAsync("apply", "--yes");

        Assert.Equal(1, User());
    }

    [Fact]
    public async Task A_named_user_is_compared_and_sent()
    {
        await RunAsync("apply", "--yes");

        var (code, plan, _) = await RunAsync("plan", "--user", "2");
        await RunAsync("apply", "--yes", "--user", "2");

        Assert.Equal(1, code);
        Assert.Contains($"  ~ update       activity  {Code}: AUTH_USER_ID\n", plan, StringComparison.Ordinal);
        Assert.Equal(2, User());
    }

    [Fact]
    public async Task Files_for_reviews_have_no_user_that_nobody_named()
    {
        string[] line = ["show", Code, "--request", "update", "--json", "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample];

        var (_, open, _) = await ToolRun.RunAsync(line);
        var (_, named, _) = await ToolRun.RunAsync([.. line, "--user", "7"]);

        Assert.DoesNotContain("AUTH_USER_ID", open, StringComparison.Ordinal);
        Assert.Contains("\"AUTH_USER_ID\": 7", named, StringComparison.Ordinal);
    }

    private string _report = "";

    /// <summary>Deploys as an application does whose installation has told it the user.</summary>
    private async Task InstallAsync(int user, string publicUrl = "http://127.0.0.1:5000")
    {
        var stop = TestContext.Current.CancellationToken;
        using var http = new HttpClient();
        var client = new PortalClient(http, new PortalOptions { Portal = _portal.Address, AccessToken = "admin", PublicUrl = new Uri(publicUrl), UserId = user });
        _report = (await BizprocDeployment.DeployAsync(Declarations.AssemblyReader.Read(ToolRun.Sample).Definitions, client, new DeploymentOptions { Version = null }, stop)).ToString().ReplaceLineEndings("\n");
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string command, params string[] options)
    {
        string[] url = options.Contains("--public-url") ? [] : ["--public-url", "http://127.0.0.1:5000"];
        return ToolRun.RunAsync([command, .. options, .. url, "--portal", _portal.Address.ToString(), "--assembly", ToolRun.Sample]);
    }

    private int User() => Rows(_portal.ReadState()).Single(static row => row.GetProperty("CODE").GetString() == Code).GetProperty("AUTH_USER_ID").GetInt32();

    private static IEnumerable<JsonElement> Rows(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object when node.TryGetProperty("AUTH_USER_ID", out _) && node.TryGetProperty("CODE", out _) => [node],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(static member => Rows(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Rows),
        _ => [],
    };
}
