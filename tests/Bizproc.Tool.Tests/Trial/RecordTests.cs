using System.Diagnostics;
using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Trial;

/// <summary><c>bizproc try --record FILE</c> keeps the exchange, and no secret of it.</summary>
public sealed class RecordTests : TrialTest
{
    private const string Token = "trial-access-token-0123456789";
    private const string ClientSecret = "trial-client-secret-0123456789";
    private const string RefreshToken = "trial-refresh-token-0123456789";

    private readonly TemporaryFolder _folder = new();

    private string File => Path.Join(_folder.Path, "try.json");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Portal.AddToken(Token);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_file_has_the_call_the_answer_the_log_and_the_calls_of_methods()
    {
        Work.DoAsync = static async (call, stop) => await call.Portal.CallAsync("crm.deal.get", new JsonObject { ["id"] = 1 }, stop);

        var (code, output, error) = await RunAsync("--set", "one=2", "--set", "other=3");

        Assert.Equal((0, ""), (code, error));
        var record = Read();
        Assert.Equal(["format", "code", "portal", "values", "isDone", "failure", "events", "workflow", "request", "answer", "returned", "log", "calls"], record.Select(static member => member.Key));
        Assert.Equal("""1 "sum" {"one":"2","other":"3"} true  """, $"{Text(record["format"])} {Text(record["code"])} {Text(record["values"])} {Text(record["isDone"])} {Text(record["failure"])} ");
        Assert.Equal([("total", "5")], record["returned"]!.AsObject().Select(static value => (value.Key, value.Value!.ToString())));
        Assert.Equal(Portal.Address.ToString(), record["portal"]!.ToString());
        Assert.Equal(output.TrimEnd('\n').Split('\n'), record["events"]!.AsArray().Select(static told => $"{told!["part"],-9}  {told["text"]}"));
        Assert.Equal(new Uri(Application.Address, "/bizproc/sum").ToString(), record["request"]!["url"]!.ToString());
        var form = record["request"]!["form"]!;
        Assert.Equal(("sum", "2", "3", "***", "***", "***"), (form["code"]!.ToString(), form["properties[one]"]!.ToString(), form["properties[other]"]!.ToString(), form["event_token"]!.ToString(), form["auth[access_token]"]!.ToString(), form["auth[application_token]"]!.ToString()));
        Assert.Equal(record["workflow"]!.ToString(), form["workflow_id"]!.ToString());
        Assert.Equal(200, (int)record["answer"]!["status"]!);
        Assert.Contains("log: total = 5", record["log"]!.AsArray().Select(static line => line!.ToString()));
        var calls = record["calls"]!.AsArray().Select(static call => (By: call!["by"]!.ToString(), Method: call["method"]!.ToString())).Distinct().ToLookup(static call => call.By, static call => call.Method);
        Assert.Equal(
            [
                "bizproc.workflow.template.list", "crm.deal.list", "app.info", "bizproc.workflow.template.add", "bizproc.workflow.start", "bizproc.workflow.instances",
                "bizproc.workflow.template.delete",
            ],
            calls["try"]);
        Assert.Contains("crm.deal.get", calls["application"]);
        Assert.Contains("bizproc.event.send", calls["application"]);
        Assert.DoesNotContain(calls["application"], static method => method.StartsWith("bizproc.workflow.", StringComparison.Ordinal));
        var answer = record["calls"]!.AsArray().First(static call => call!["method"]!.ToString() == "bizproc.event.send")!;
        Assert.Equal("""{"event_token":"***","return_values":{"total":"5"}}""", Text(answer["parameters"]).ToLowerInvariant());
    }

    [Fact]
    public async Task No_secret_of_the_run_is_in_the_file()
    {
        Work.DoAsync = static (call, _) => throw new StepFailedException($"Failed at https://example.bitrix24.com/rest/1/w3bh00kc0de/crm.deal.get?auth={Token} with {ClientSecret}");

        await RunAsync("--set", "one=2");

        string text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains("https://example.bitrix24.com/rest/1/***/crm.deal.get", text, StringComparison.Ordinal);
        string[] fields = Portal.GetRun("1").Form.Split('&');
        string[] ofForm = [.. fields.Where(static field => field.Split('=')[0].Contains("token", StringComparison.OrdinalIgnoreCase)).Select(static field => Uri.UnescapeDataString(field.Split('=')[1]))];
        Assert.True(ofForm.Length >= 3);
        Assert.All([.. ofForm, Portal.GetApplicationToken("app.1"), Token, ClientSecret, RefreshToken, "w3bh00kc0de"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_failed_trial_is_kept_with_its_reason()
    {
        Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.workflow.start", Error = "ERROR_UNKNOWN", Description = "Broken" });

        var (code, _, error) = await RunAsync("--set", "one=2");

        Assert.Equal(3, code);
        var record = Read();
        Assert.Equal((false, error.TrimEnd('\n', '.')), ((bool)record["isDone"]!, record["failure"]!.ToString().TrimEnd('.')));
        Assert.Null(record["request"]);
        Assert.Contains("ERROR_UNKNOWN", record["calls"]!.AsArray().First(static call => call!["method"]!.ToString() == "bizproc.workflow.start")!["error"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_without_an_answer_and_a_stopped_one_are_kept_with_the_call()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        Work.DoAsync = (_, _) => Never.Task;

        var (code, _, _) = await RunAsync("--set", "one=2", "--timeout", "1");
        Assert.Equal(1, code);
        Assert.Equal(("2", 200), (Read()["request"]!["form"]!["properties[one]"]!.ToString(), (int)Read()["answer"]!["status"]!));

        int calls = Work.Calls.Count;
        using var trial = Process.Start(CreateStart("--set", "one=3"))!;
        await Eventually.TrueAsync(() => Work.Calls.Count > calls);
        await ToolRun.InterruptAsync(trial);
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();

        Assert.Equal(1, trial.ExitCode);
        Assert.Equal(("3", false), (Read()["request"]!["form"]!["properties[one]"]!.ToString(), (bool)Read()["isDone"]!));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_before_anything_is_added()
    {
        var start = CreateStart("--set", "one=2");
        start.ArgumentList[start.ArgumentList.IndexOf("--record") + 1] = Path.Join(_folder.Path, "nowhere", "try.json");

        var (code, output, error) = await ExternalProgram.RunAsync(start, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal((2, ""), (code, output));
        Assert.Matches(@"\AThe file \S+ cannot be written: [^\n]+\. Choose another one\.\r?\n\z", error);
        Assert.Empty(Work.Calls);
    }

    [Fact]
    public async Task The_old_file_is_replaced_and_nothing_else_is_left()
    {
        await System.IO.File.WriteAllTextAsync(File, "old", TestContext.Current.CancellationToken);

        await RunAsync("--set", "one=2");

        Assert.Equal("sum", Read()["code"]!.ToString());
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "";

    private JsonObject Read() => JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject();

    private ProcessStartInfo CreateStart(params string[] arguments)
    {
        var start = ToolRun.CreateStart(folder: null, ["try", "sum", "--portal", Portal.Address.ToString(), "--assembly", Library, "--record", File, .. arguments]);
        start.Environment["BIZPROC_TOKEN"] = Token;
        start.Environment["BIZPROC_CLIENT_ID"] = "app.1";
        start.Environment["BIZPROC_CLIENT_SECRET"] = ClientSecret;
        start.Environment["BIZPROC_REFRESH_TOKEN"] = RefreshToken;
        return start;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (code, output, error) = await ExternalProgram.RunAsync(CreateStart(arguments), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return (code, output.ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }
}
