using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Renaming;

/// <summary>An action with a former code, seen by each command.</summary>
public sealed class FormerCodeTests : IAsyncLifetime
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private readonly GreeterProject _project = GreeterProject.Create();

    private EmulatedPortal _portal = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Target => ["--portal", _portal.Address.ToString(), "--assembly", Path.Join(_project.Folder, "bin", "Debug", "net10.0", "Greeter.dll")];

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(Stop);
        _project.Change("[BizprocRobot(\"greet_client\",", "[BizprocFormerCode(\"say_hello\", Mark = \"(old)\"), BizprocRobot(\"greet_client\",");
        var (code, _, error) = await ToolRun.RunAsync("list", "--project", _project.Folder, "--portal", _portal.Address.ToString());
        Assert.True(code == 0, error);
    }

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task Every_command_knows_both_codes()
    {
        var (_, plan, _) = await ToolRun.RunAsync(["plan", "--public-url", "http://127.0.0.1:5000", .. Target]);
        Assert.Matches(@"(?s)\+ +add +robot +greet_client.*\+ +add +robot +say_hello", plan);

        await ToolRun.RunAsync(["apply", "--yes", "--orphans", "delete", "--public-url", "http://127.0.0.1:5000", .. Target]);
        var (_, list, _) = await ToolRun.RunAsync(["list", .. Target]);
        Assert.Matches(@"\nrobot +greet_client +yes +GreetClient\n", list);
        Assert.Matches(@"\nrobot +say_hello +yes +GreetClient \(former code of greet_client\)\n", list);

        var (_, json, _) = await ToolRun.RunAsync(["list", "--json", .. Target]);
        Assert.Equal([null, "greet_client"], JsonNode.Parse(json)!["actions"]!.AsArray().Select(static action => (string?)action!["formerOf"]));

        var (_, show, _) = await ToolRun.RunAsync(["show", "say_hello", .. Target]);
        Assert.Contains("\"NAME\": \"Greet the client (old)\"", show, StringComparison.Ordinal);

        string file = Path.Join(_project.Folder, "baseline.json");
        await ToolRun.RunAsync(["baseline", "--file", file, .. Target[2..]]);
        var baseline = JsonNode.Parse(await File.ReadAllTextAsync(file, Stop));
        Assert.Equal(["greet_client", "say_hello"], baseline!["actions"]!.AsArray().Select(static action => (string?)action!["code"]));

        var (_, again, _) = await ToolRun.RunAsync(["plan", "--orphans", "delete", "--public-url", "http://127.0.0.1:5000", .. Target]);
        Assert.DoesNotContain("delete", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impact_tells_when_nobody_uses_the_former_code()
    {
        await ToolRun.RunAsync(["apply", "--yes", "--public-url", "http://127.0.0.1:5000", .. Target]);
        var (_, before, unused) = await ToolRun.RunAsync(["impact", .. Target]);
        var template = new WorkflowTemplate("Greetings", Deal);
        template.Steps.Run("say_hello", new JsonObject { ["client"] = "Ada" });
        await _portal.CreateClient().AddWorkflowTemplateAsync(template, cancellationToken: Stop);

        var (_, table, note) = await ToolRun.RunAsync(["impact", .. Target]);
        var (_, json, _) = await ToolRun.RunAsync(["impact", "say_hello", "--json", .. Target]);
        var (_, both, _) = await ToolRun.RunAsync(["impact", "greet_client", .. Target]);

        Assert.Equal("", before);
        Assert.EndsWith("\nUsed by no template: say_hello (former code of greet_client)\n", unused, StringComparison.Ordinal);
        Assert.Matches(@" say_hello \(former code of greet_client\) +client +-\n", table);
        Assert.Contains(" say_hello (former code of greet_client) ", both, StringComparison.Ordinal);
        Assert.DoesNotContain("Used by no template", note, StringComparison.Ordinal);
        Assert.Equal("greet_client", (string?)JsonNode.Parse(json)!["uses"]![0]!["formerOf"]);
    }
}
