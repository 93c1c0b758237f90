using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Verification;

/// <summary>The calls of templates, workflows and triggers, which were not recorded (portal: 23, 24).</summary>
public sealed class VerifyProbeTests
{
    private const string Deal = """
        "DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]
        """;

    [Fact]
    public async Task The_emulator_answers_them_alike_and_other_templates_and_triggers_survive()
    {
        await using var portal = await TestPortal.StartAsync();
        string file = Convert.ToBase64String(new WorkflowTemplate("Mine", new DocumentType("crm", "CCrmDocumentDeal", "DEAL")).WriteFile("app.1"));
        await portal.CallAsync("bizproc.workflow.template.add", $$"""{{{Deal}},"NAME":"Mine","TEMPLATE_DATA":"{{file}}"}""");
        await portal.CallAsync("crm.automation.trigger.add", """{"CODE":"mine","NAME":"Mine"}""");

        var (code, output, error) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("34 of 34 calls of templates, workflows and triggers are answered as by the emulator.", output, StringComparison.Ordinal);
        Assert.Equal("Mine; mine", await ReadAsync(portal));
    }

    [Theory]
    [InlineData("bizproc.workflow.start", "Template not found", "No template", "start-unknown-template")]
    [InlineData("bizproc.workflow.template.add", "Empty template name!", "Empty activity code!", "template-add-no-name")]
    [InlineData("bizproc.workflow.template.list", "\"AUTO_EXECUTE\":\"0\"", "\"AUTO_EXECUTE\":0", "template-list")]
    [InlineData("bizproc.workflow.template.delete", "\"result\":null", "\"result\":true", "template-delete")]
    [InlineData("bizproc.workflow.instances", "\"result\":[]", "\"result\":{}", "instances")]
    [InlineData("crm.automation.trigger.add", "\"result\":true", "\"result\":\"Y\"", "trigger-add")]
    [InlineData("crm.automation.trigger.list", "\"NAME\":\"Two\"", "\"NAME\":\"One\"", "trigger-list-renamed")]
    public async Task An_answer_that_differs_is_named(string method, string from, string to, string id)
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = (called, _, answer) => Task.FromResult((answer.Http, called == method ? answer.Json.Replace(from, to, StringComparison.Ordinal) : answer.Json));

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Contains($"call {id}: {method}", output, StringComparison.Ordinal);
        Assert.Contains("433 of 433 replayed lines are answered alike", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is left behind", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_template_counts_only_by_its_type()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = static (called, _, answer) => Task.FromResult(
            (answer.Http, called == "bizproc.workflow.template.add" ? answer.Json.Replace("\"result\":1", "\"result\":\"1\"", StringComparison.Ordinal) : answer.Json));

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Matches("""call template-add: .*\r?\n  sent .*\r?\n  expected  200 <id>\r?\n  got       200 "<id>"\r?\n""", output);
        Assert.Contains("33 of 34 calls", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bizproc.workflow.template.list")]
    [InlineData("bizproc.workflow.template.update")]
    [InlineData("crm.automation.trigger.list")]
    public async Task Cancelling_in_the_middle_cleans_up(string method)
    {
        using var stop = new CancellationTokenSource();
        await using var portal = await TestPortal.StartAsync();
        await using var between = await PortalInBetween.StartAsync(portal.Portal.Address);
        between.Answer = async (called, _, answer) =>
        {
            if (called == method && !stop.IsCancellationRequested)
            {
                Assert.Contains("bizproc-verify-", await ReadAsync(portal), StringComparison.Ordinal);
                await stop.CancelAsync();
            }

            return answer;
        };

        var (code, output, _) = await VerifyRun.RunUntilAsync(stop.Token, "verify", "--portal", between.Address.ToString(), "--token", "admin");

        Assert.Equal(1, code);
        Assert.Contains("Interrupted", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is left behind", output, StringComparison.Ordinal);
        Assert.Equal("; ", await ReadAsync(portal));
    }

    [Theory]
    [InlineData("bizproc.workflow.template.add", "that need a template, which the portal did not add")]
    [InlineData("crm.automation.trigger.add", "call trigger-add: crm.automation.trigger.add")]
    public async Task What_was_added_without_an_answer_is_found_by_its_name(string method, string said)
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = (called, _, answer) => Task.FromResult(
            called == method && answer.Http == 200 ? (500, "broken") : answer);

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Contains("Nothing is left behind", output, StringComparison.Ordinal);
        Assert.Equal("; ", await ReadAsync(portal));
    }

    [Fact]
    public async Task A_template_that_the_portal_should_have_refused_is_deleted_by_its_id()
    {
        await using var portal = await TestPortal.StartAsync();
        string file = Convert.ToBase64String(new WorkflowTemplate("Mine", new DocumentType("crm", "CCrmDocumentDeal", "DEAL")).WriteFile("app.1"));
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = async (called, _, answer) =>
        {
            if (!answer.Json.Contains("Empty template name!", StringComparison.Ordinal)) return answer;

            string id = await portal.CallAsync("bizproc.workflow.template.add", $$"""{{{Deal}},"NAME":"Nameless","TEMPLATE_DATA":"{{file}}"}""");
            return (200, $$"""{"result":{{id}}}""");
        };

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Contains("call template-add-no-name:", output, StringComparison.Ordinal);
        Assert.Equal("; ", await ReadAsync(portal));
    }

    [Fact]
    public async Task Nothing_else_is_deleted_if_the_portal_ignores_the_filter()
    {
        await using var portal = await TestPortal.StartAsync();
        string file = Convert.ToBase64String(new WorkflowTemplate("Mine", new DocumentType("crm", "CCrmDocumentDeal", "DEAL")).WriteFile("app.1"));
        await portal.CallAsync("bizproc.workflow.template.add", $$"""{{{Deal}},"NAME":"Mine","TEMPLATE_DATA":"{{file}}"}""");
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = async (called, _, answer) =>
        {
            if (called != "bizproc.workflow.template.list") return answer;

            string all = await portal.CallAsync(called, """{"SELECT":["ID","NAME"]}""");
            return (200, $$"""{"result":{{all}}}""");
        };

        await VerifyRun.AskAsync(liar.Address);

        Assert.Equal("Mine; ", await ReadAsync(portal));
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_named()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (string method in (string[])["bizproc.workflow.template.delete", "crm.automation.trigger.delete"])
            portal.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = method, Error = "ACCESS_DENIED", Times = 100 });

        var (code, output, _) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal(1, code);
        Assert.Matches(@"Left behind on the portal: workflow template bizproc-verify-[0-9a-f]{8}-renamed\r?\n", output);
        Assert.Matches(@"Left behind on the portal: trigger bizproc-verify-[0-9a-f]{8}-trigger\r?\n", output);
        Assert.DoesNotContain("Nothing is left behind", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_without_the_scope_of_the_crm_leaves_the_triggers_out()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (string verb in (string[])["add", "list", "delete", "execute"])
            portal.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "crm.automation.trigger." + verb, Http = 401, Error = "insufficient_scope", Times = 100 });

        var (code, output, error) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("22 of 22 calls of templates, workflows and triggers are answered as by the emulator; 12 left out that need the scope crm", output, StringComparison.Ordinal);
    }

    /// <summary>Lists the names of all templates, and the codes of all triggers of the application.</summary>
    private static async Task<string> ReadAsync(TestPortal portal)
    {
        var templates = JsonNode.Parse(await portal.CallAsync("bizproc.workflow.template.list", """{"SELECT":["NAME"]}"""))!.AsArray();
        var triggers = JsonNode.Parse(await portal.CallAsync("crm.automation.trigger.list", "{}"))!.AsArray();
        return $"{string.Join(", ", templates.Select(static row => row!["NAME"]))}; {string.Join(", ", triggers.Select(static row => row!["CODE"]))}";
    }
}
