using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary><c>bizproc.workflow.start</c>, <c>.instances</c>, <c>.terminate</c>, <c>.kill</c> and <c>event.test</c> (portal: 24.2, 24.5).</summary>
public sealed class WorkflowMethodTests
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "Empty TEMPLATE_ID")]
    [InlineData("""{"TEMPLATE_ID":9}""", "Template not found")]
    [InlineData("""{"TEMPLATE_ID":1}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal"]}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_99"]}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_-1"]}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_x"]}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","Nothing","DEAL_1"]}""", "Wrong DOCUMENT_ID!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentLead","LEAD_1"]}""", "Template type and DOCUMENT_ID mismatch!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["lists","BizprocDocument","77"]}""", "Template type and DOCUMENT_ID mismatch!")]
    [InlineData("""{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_1"]}""", "Access denied!", "user")]
    public async Task A_start_is_refused_as_the_portal_does(string json, string expected, string token = "admin")
    {
        await using var portal = await StartAsync();

        Assert.Equal(expected, await portal.CallAsync("bizproc.workflow.start", json, token));
        Assert.Equal("[]", await portal.CallAsync("bizproc.workflow.instances", "{}"));
    }

    [Fact]
    public async Task A_document_of_another_module_need_not_be_known()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var template = new WorkflowTemplate("List", new DocumentType("lists", "BizprocDocument", "iblock_7"));
        template.Steps.Log("{=Document:NAME} is unknown");

        string id = await portal.CreateClient().StartWorkflowAsync(portal.AddTemplate(template), new DocumentId("lists", "BizprocDocument", "77"), cancellationToken: Stop);

        Assert.Equal([" is unknown"], (await portal.WaitWorkflowAsync(id, Stop)).Log.Texts());
    }

    [Fact]
    public async Task Workflows_that_run_are_listed_with_filter_and_order()
    {
        await using var portal = await StartAsync();
        var client = portal.Portal.CreateClient();
        string first = await client.StartWorkflowAsync(1, DealOf(1), cancellationToken: Stop);
        portal.Portal.Advance(TimeSpan.FromMinutes(1));
        string second = await client.StartWorkflowAsync(1, DealOf(2), cancellationToken: Stop);

        var all = await client.ListWorkflowsAsync(cancellationToken: Stop).ToArrayAsync(Stop);
        var one = Assert.Single(await client.ListWorkflowsAsync(new JsonObject { ["DOCUMENT_ID"] = "DEAL_2" }, Stop).ToArrayAsync(Stop));

        Assert.Equal([second, first], all.Select(static row => row.Id));
        Assert.Equal(new WorkflowInstanceInfo(second, 1, DealOf(2), 1, one.Started, one.Modified, null), one);
        Assert.InRange((all[0].Started - all[1].Started)!.Value, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(90));
        Assert.Equal($$"""[{"ID":"{{first}}"}]""", await portal.CallAsync("bizproc.workflow.instance.list", """{"select":["id"],"filter":{"!DOCUMENT_ID":"DEAL_2",">STARTED_BY":0}}"""));
        Assert.Equal("Access denied!", await portal.CallAsync("bizproc.workflow.instances", "{}", "user"));
    }

    [Theory]
    [InlineData("terminate", """{"ID":""}""", "Empty workflow instance ID")]
    [InlineData("kill", "{}", "Empty workflow instance ID")]
    [InlineData("terminate", """{"ID":"x"}""", "Empty root activity")]
    [InlineData("kill", """{"ID":"x"}""", "Empty root activity")]
    public async Task A_workflow_that_is_not_there_cannot_be_stopped(string verb, string json, string expected)
    {
        await using var portal = await StartAsync();

        Assert.Equal(expected, await portal.CallAsync("bizproc.workflow." + verb, json));
        Assert.Equal("Access denied!", await portal.CallAsync("bizproc.workflow." + verb, json, "user"));
    }

    [Fact]
    public async Task A_terminated_workflow_stays_to_be_read_and_a_killed_one_is_gone()
    {
        await using var portal = await StartAsync();
        var client = portal.Portal.CreateClient();
        string terminated = await client.StartWorkflowAsync(1, DealOf(1), cancellationToken: Stop);
        string killed = await client.StartWorkflowAsync(1, DealOf(2), cancellationToken: Stop);

        await client.TerminateWorkflowAsync(terminated, "Stopped by the application", Stop);
        await client.KillWorkflowAsync(killed, Stop);
        portal.Portal.Advance(TimeSpan.FromDays(1));

        var ended = await portal.Portal.WaitWorkflowAsync(terminated, Stop);
        Assert.Equal((EmulatedWorkflowState.Terminated, "Stopped by the application"), (ended.State, ended.Status));
        Assert.DoesNotContain("after", ended.Log.Texts());
        Assert.Throws<ArgumentException>(() => portal.Portal.GetWorkflow(killed));
        Assert.Empty(await client.ListWorkflowsAsync(cancellationToken: Stop).ToArrayAsync(Stop));
        await Assert.ThrowsAsync<PortalException>(() => client.TerminateWorkflowAsync(terminated, cancellationToken: Stop));
    }

    [Fact]
    public async Task The_test_event_reaches_the_bound_address_with_the_values_of_the_call()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var handler = await TestHandler.StartAsync();
        var client = portal.CreateClient();
        await client.CallAsync("event.bind", new JsonObject { ["event"] = "ONAPPTEST", ["handler"] = handler.Url("/events").ToString() }, Stop);

        await client.SendTestEventAsync(new JsonObject { ["any"] = "data" }, Stop);
        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("/events", "ONAPPTEST", "data", "en"), (post.Address, post["event"], post["data[QUERY][any]"], post["data[LANGUAGE_ID]"]));
        Assert.Equal(portal.MemberId, post["auth[member_id]"]);
    }

    [Fact]
    public async Task Only_an_application_may_send_the_test_event()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.ControlAsync("webhooks", """{"secret":"hook"}""");

        var (http, answer) = await portal.PostAsync("rest/1/hook/event.test", "{}", "application/json");

        Assert.Equal((403, "Current authorization type is denied for this method"), (http, TestPortal.Text(answer)));
        Assert.Equal("true", await portal.CallAsync("event.test", "{}"));
    }

    private static DocumentId DealOf(int number) => new("crm", "CCrmDocumentDeal", $"DEAL_{number}");

    /// <summary>Starts a portal with two deals, a lead and a template that waits an hour.</summary>
    private static async Task<TestPortal> StartAsync()
    {
        var portal = await TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse("""{"crm":{"deal":[{"ID":1},{"ID":2}],"lead":[{"ID":1}]}}""") });
        var template = new WorkflowTemplate("Waits", Deal);
        template.Steps.Delay(TimeSpan.FromHours(1));
        template.Steps.Log("after");
        portal.Portal.AddTemplate(template);
        return portal;
    }
}
