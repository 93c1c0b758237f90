using System.Text.Json;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Deployments;

public sealed class DeploymentTests : IAsyncLifetime
{
    private EmulatedPortal _portal = null!;

    private string[] Target => ["--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample];

    public async ValueTask InitializeAsync() => _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_is_planned_is_applied_and_then_nothing_is_to_do()
    {
        var (todo, plan, _) = await ToolRun.RunAsync(["plan", .. Target]);
        var (applied, report, _) = await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        var (done, rest, error) = await ToolRun.RunAsync(["plan", .. Target]);

        Assert.Equal((1, 0, 0), (todo, applied, done));
        Assert.Contains("  + add          activity  create_document\n", plan, StringComparison.Ordinal);
        Assert.Contains("  + added        activity  create_document\n", report, StringComparison.Ordinal);
        Assert.Contains("Nothing to do: ", rest, StringComparison.Ordinal);
        Assert.Equal("", error);
        Assert.Contains("create_document", await CodesAsync());
    }

    [Fact]
    public async Task Only_the_named_actions_are_applied()
    {
        var (code, _, _) = await ToolRun.RunAsync(["apply", "--yes", "--only", "md5_action", "--orphans", "delete", .. Target]);

        Assert.Equal(0, code);
        Assert.Equal(["md5_action"], await CodesAsync());
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_nothing_is_applied()
    {
        var (code, output, error) = await ToolRun.RunAsync(["apply", .. Target]);

        Assert.Equal((2, "", "Nobody can be asked here. Look at the plan with bizproc plan, and then use bizproc apply --yes.\n"), (code, output, error));
        Assert.Empty(await CodesAsync());
    }

    [Theory]
    [InlineData("keep", 0, true)]
    [InlineData("report", 1, true)]
    [InlineData("delete", 1, false)]
    public async Task An_orphan_is_kept_reported_or_deleted(string policy, int planned, bool isKept)
    {
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        string[] other = [.. Target[..^1], Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll")];
        await ToolRun.RunAsync(["apply", "--yes", "--only", "sum", .. other]);

        var (code, _, note) = await ToolRun.RunAsync(["plan", "--orphans", policy, .. Target]);
        if (policy != "report") await ToolRun.RunAsync(["apply", "--yes", "--orphans", policy, .. Target]);

        Assert.Equal(planned, code);
        Assert.Equal(policy == "report", note.Contains("because these actions need an answer", StringComparison.Ordinal));
        Assert.Equal(isKept, (await CodesAsync()).Contains("sum"));
    }

    [Fact]
    public async Task Many_orphans_are_deleted_only_if_that_is_meant()
    {
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        int all = (await CodesAsync()).Length;
        string[] other = [.. Target[..^1], Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll"), "--yes", "--orphans", "delete"];

        var (code, output, note) = await ToolRun.RunAsync(["apply", .. other]);
        string[] kept = await CodesAsync();
        var (accepted, _, silence) = await ToolRun.RunAsync(["apply", "--accept-deletions", .. other]);

        Assert.Equal((1, "Actions that should be deleted are kept, for the reason that is given. If it is their number, use --accept-deletions.\n"), (code, note));
        Assert.Contains($"kept because {all} of {all} deployed actions would be deleted", output, StringComparison.Ordinal);
        Assert.Contains("md5_action", kept);
        Assert.Equal((0, ""), (accepted, silence));
        Assert.DoesNotContain("md5_action", await CodesAsync());
    }

    [Fact]
    public async Task A_refused_action_is_exit_code_1_and_the_others_are_done()
    {
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.activity.add", Error = "ERROR_ACTIVITY_ADD_FAILURE", Description = "Activity save error!" });

        var (code, output, _) = await ToolRun.RunAsync(["apply", "--yes", .. Target]);

        Assert.Equal(1, code);
        Assert.Single(output.Split('\n'), static line => line.StartsWith("  ! failed", StringComparison.Ordinal));
        Assert.NotEmpty(await CodesAsync());
    }

    [Fact]
    public async Task Json_has_stable_fields()
    {
        var (planned, plan, _) = await ToolRun.RunAsync(["plan", "--json", .. Target]);
        var (applied, report, _) = await ToolRun.RunAsync(["apply", "--yes", "--json", .. Target]);

        Assert.Equal((1, 0), (planned, applied));
        using var plannedJson = JsonDocument.Parse(plan);
        using var reportJson = JsonDocument.Parse(report);
        Assert.Equal(["portal", "isInstalled", "isUpToDate", "actions", "breaking", "marks"], plannedJson.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["portal", "isInstalled", "isComplete", "failure", "notRemembered", "newerVersion", "actions"], reportJson.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("""{"kind":"activity","code":"create_document","change":"add","fields":[],"reason":null,"remedy":null}""", JsonSerializer.Serialize(plannedJson.RootElement.GetProperty("actions")[0]));
        Assert.Equal("added", reportJson.RootElement.GetProperty("actions")[0].GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stopped_deployment_says_how_much_is_unknown(bool isJson)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals");
        await using var portal = await SmallServer.StartAsync();
        using var released = new ManualResetEventSlim();
        portal.Answer = _ =>
        {
            // The first answer is that for the plan.
            if (portal.Calls.Count > 1) released.Wait(TimeSpan.FromSeconds(30));
            return ("application/json", """{"result":{"result":[[],[],"",{"INSTALLED":true}],"result_error":[]}}"""u8.ToArray());
        };
        var start = ToolRun.CreateStart(folder: null, ["apply", "--yes", "--user", "1", "--portal", portal.Address, .. Target[2..], .. isJson ? new[] { "--json" } : []]);
        start.Environment["BIZPROC_TOKEN"] = "admin";
        using var process = System.Diagnostics.Process.Start(start)!;
        await Eventually.TrueAsync(() => portal.Calls.Count > 1);

        await ToolRun.SignalAsync(process, "-TERM");
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();

        string sentence = $"Stopped: 0 of 5 changes are done on {portal.Address}/, and the portal may have made any of the rest. Run bizproc apply again, which finishes the work.";
        released.Set();
        Assert.Equal((1, $"{sentence}\n"), (process.ExitCode, error));
        if (!isJson) return;

        var report = JsonElement.Parse(output);
        Assert.Equal((false, sentence), (report.GetProperty("isComplete").GetBoolean(), report.GetProperty("failure").GetString()));
        Assert.All(report.GetProperty("actions").EnumerateArray(), static action => Assert.Equal("unknown", action.GetProperty("outcome").GetString()));
    }

    private async Task<string[]> CodesAsync()
    {
        var client = _portal.CreateClient();
        var activities = await client.CallAsync("bizproc.activity.list", cancellationToken: TestContext.Current.CancellationToken);
        var robots = await client.CallAsync("bizproc.robot.list", cancellationToken: TestContext.Current.CancellationToken);
        return [.. activities.EnumerateArray().Concat(robots.EnumerateArray()).Select(static code => code.GetString()!)];
    }
}
