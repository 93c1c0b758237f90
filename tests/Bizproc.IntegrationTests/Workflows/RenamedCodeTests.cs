using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bizproc.IntegrationTests.Workflows;

/// <summary>Templates that were saved before an action got another code.</summary>
public sealed class RenamedCodeTests : IAsyncLifetime
{
    private const string Former = "store_deal";
    private const string Current = "archive_deal";

    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");
    private static readonly ActionDefinition[] Declared = [.. ActionDefinition.GetAll<ArchiveDeal>()];

    /// <summary>The action as the version before declared it.</summary>
    private static readonly ActionDefinition Before = ActionDefinition.Parse(Encoding.UTF8.GetBytes("""
        activity
        {"CODE":"store_deal",
        "HANDLER":"\{PublicUrl}/bizproc/store_deal",
        "AUTH_USER_ID":1,
        "USE_SUBSCRIPTION":"Y",
        "NAME":"Store a deal",
        "DESCRIPTION":"",
        "PROPERTIES":{"folder":{"NAME":"Folder","TYPE":"string","REQUIRED":"Y","MULTIPLE":"N"} },
        "RETURN_PROPERTIES":{"place":{"NAME":"Place","TYPE":"string"} },
        "DOCUMENT_TYPE":"",
        "FILTER":"",
        "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"\{PublicUrl}/archive/settings",
        """))[0];

    private readonly List<string> _opened = [];

    private EmulatedPortal _portal = null!;
    private TestApplication _application = null!;
    private PortalClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(Stop);
        _application = await TestApplication.StartAsync(
            _portal,
            static bizproc => bizproc.AddHandler<ArchiveDeal, ArchiveDealHandler>(),
            options => options.MemberId = _portal.MemberId,
            map: application =>
            {
                application.MapBizproc();
                application.MapBizprocSettings<ArchiveDeal>(call =>
                {
                    _opened.Add($"{call.Options.Code} {call.Values.Folder}");
                    return Task.FromResult(Results.Content(call.Script, "text/html"));
                });
            });
        _client = _portal.CreateClient("admin", _application.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_step_runs_and_later_steps_get_its_results()
    {
        await DeployAsync(Before);
        int template = AddTemplate(Former);

        var report = await DeployAsync(Declared);

        Assert.Equal(
            [(Current, DeploymentOutcome.Added), (Former, DeploymentOutcome.Updated)],
            report.Actions.Select(static action => (action.Code, action.Outcome)));
        Assert.Equal($"{Former} in 2026", await RunAsync(template));
        Assert.Equal($"{Current} in 2026", await RunAsync(AddTemplate(Current)));
    }

    [Fact]
    public async Task A_step_runs_before_the_new_version_is_deployed()
    {
        await DeployAsync(Before);

        Assert.Equal($"{Former} in 2026", await RunAsync(AddTemplate(Former)));
    }

    [Fact]
    public async Task The_designer_shows_the_mark_in_every_language()
    {
        await DeployAsync(Declared);

        var rows = _portal.ReadState().GetProperty("activities").EnumerateArray().ToDictionary(static row => row.GetProperty("CODE").GetString()!, static row => row.GetProperty("NAME").GetRawText());
        Assert.Contains("Archive a deal (old)", rows[Former], StringComparison.Ordinal);
        Assert.Contains("Auftrag ablegen (old)", rows[Former], StringComparison.Ordinal);
        Assert.DoesNotContain("(old)", rows[Current], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_page_opens_for_both_codes()
    {
        await DeployAsync(Before);
        await DeployAsync(Declared);

        foreach (string code in new[] { Former, Current }) await _portal.OpenSettingsAsync(code, new JsonObject { ["folder"] = "2026" }, cancellationToken: Stop);

        Assert.Equal([$"{Former} 2026", $"{Current} 2026"], _opened);
    }

    [Fact]
    public async Task A_former_code_is_declared_so_no_deployment_takes_it_for_an_orphan()
    {
        await DeployAsync(Before);
        await DeployAsync(Declared);

        var plan = await BizprocDeployment.PlanAsync(Declared, _client, new DeploymentOptions { Orphans = OrphanPolicy.Delete }, Stop);

        Assert.True(plan.IsUpToDate, plan.ToString());
        Assert.Equal([Current, Former], plan.Actions.Select(static action => action.Code));
    }

    [Fact]
    public async Task Without_the_attribute_it_is_an_orphan_again()
    {
        await DeployAsync(Declared);

        var plan = await BizprocDeployment.PlanAsync([.. Declared.Where(static action => action.FormerOf is null)], _client, new DeploymentOptions { Orphans = OrphanPolicy.Delete }, Stop);

        Assert.Equal([(Current, PlannedChange.Unchanged), (Former, PlannedChange.Delete)], plan.Actions.Select(static action => (action.Code, action.Change)));
    }

    [Fact]
    public void A_declaration_knows_the_code_of_today() =>
        Assert.Equal([(Current, null), (Former, Current)], Declared.Select(static action => (action.Code, action.FormerOf)));

    private async Task<DeploymentReport> DeployAsync(params ActionDefinition[] actions)
    {
        var report = await BizprocDeployment.DeployAsync(actions, _client, cancellationToken: Stop);
        Assert.True(report.IsComplete, report.ToString());
        return report;
    }

    private int AddTemplate(string code)
    {
        var template = new WorkflowTemplate("Archive", Deal);
        var step = template.Steps.Run(code, new JsonObject { ["folder"] = "2026" });
        template.Steps.Log(step.Result("place").ToString());
        return _portal.AddTemplate(template);
    }

    private async Task<string> RunAsync(int template)
    {
        var started = _portal.StartWorkflow(new WorkflowRequest(template));
        return (await _portal.WaitWorkflowAsync(started.Id, Stop)).Log[^1].Text;
    }
}
