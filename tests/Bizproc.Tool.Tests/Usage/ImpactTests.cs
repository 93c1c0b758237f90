using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Usage;

public sealed class ImpactTests : IAsyncLifetime
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private EmulatedPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        _portal = await EmulatedPortal.StartAsync(stop);
        await ToolRun.RunAsync(["apply", "--yes", "--public-url", "http://127.0.0.1:5000", .. Target]);
        var client = _portal.CreateClient();
        var uses = new WorkflowTemplate("Offers", Deal);
        uses.Steps.Run("md5_action", new JsonObject { ["inputString"] = "{=Document:TITLE}", ["formerKey"] = "x" }, title: "Hash");
        await client.AddWorkflowTemplateAsync(uses, cancellationToken: stop);
        var without = new WorkflowTemplate("Nothing", Deal);
        without.Steps.Log("Hello");
        await client.AddWorkflowTemplateAsync(without, cancellationToken: stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private string[] Target => ["--portal", _portal.Address.ToString(), "--assembly", ToolRun.Sample];

    [Fact]
    public async Task The_templates_that_use_an_action_are_listed_with_the_keys_that_they_set()
    {
        var (code, output, error) = await ToolRun.RunAsync(["impact", .. Target]);

        Assert.Equal((0, "1 of 2 templates. Automation rules on stages cannot be seen: no method of a portal lists them.\n"), (code, error));
        string row = output.Split('\n')[1];
        Assert.Matches(@"^\d+ +Offers +DEAL +Hash +md5_action +inputString, formerKey +formerKey$", row);
    }

    [Fact]
    public async Task Another_action_is_used_by_none()
    {
        var (code, output, error) = await ToolRun.RunAsync(["impact", "create_document", .. Target]);

        Assert.Equal((0, "", "0 of 2 templates. Automation rules on stages cannot be seen: no method of a portal lists them.\n"), (code, output, error));
    }

    [Theory]
    [InlineData("nope", "'nope' is neither declared nor on the portal, and no template uses it. See the codes with bizproc list.")]
    [InlineData("MD5_ACTION", "'MD5_ACTION' is neither declared nor on the portal, and no template uses it. Did you mean md5_action?")]
    [InlineData("md5_acton", "'md5_acton' is neither declared nor on the portal, and no template uses it. Did you mean md5_action?")]
    public async Task A_code_that_nobody_knows_is_said(string asked, string sentence)
    {
        var (code, output, error) = await ToolRun.RunAsync(["impact", asked, .. Target]);

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
    }

    [Fact]
    public async Task Json_has_stable_fields()
    {
        var (_, output, _) = await ToolRun.RunAsync(["impact", "--json", .. Target]);

        var data = JsonNode.Parse(output)!.AsObject();
        Assert.Equal(["portal", "templates", "seesRobots", "uses", "changes", "hurtTemplates", "doubtfulTemplates", "harms", "unaffected"], data.Select(static member => member.Key));
        Assert.Equal(["template", "name", "document", "step", "stepName", "code", "formerOf", "keys", "unknownKeys"], data["uses"]![0]!.AsObject().Select(static member => member.Key));
    }
}
