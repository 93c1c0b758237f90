using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>An emulated portal whose clock stands still, templates for it, and an action that is called <c>act</c>.</summary>
internal static class FlowScene
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static JsonObject Fields() => new()
    {
        ["TITLE"] = "Roof",
        ["AMOUNT"] = "1500",
        ["DAY"] = "02.05.2026",
        ["TAGS"] = new JsonArray("a", "b"),
    };

    public static Task<EmulatedPortal> StartAsync() => EmulatedPortal.StartAsync(new EmulatedPortalOptions { Time = new ManualTime() }, Stop);

    public static WorkflowTemplate Create() => new("T", Deal)
    {
        Variables = { ["count"] = new WorkflowVariable(PropertyType.Int) { Default = 5 }, ["flag"] = new WorkflowVariable(PropertyType.Bool) { Default = "Y" } },
        Parameters = { ["reason"] = new WorkflowVariable(PropertyType.String), ["other"] = new WorkflowVariable(PropertyType.String) { Default = "standard" } },
        Constants = { ["rate"] = new WorkflowVariable(PropertyType.Double) { Default = "0.2" } },
    };

    public static Task<EmulatedWorkflow> RunAsync(EmulatedPortal portal, WorkflowTemplate template)
    {
        var request = new WorkflowRequest(portal.AddTemplate(template))
        {
            Document = new DocumentId("crm", "CCrmDocumentDeal", "DEAL_5"),
            Fields = Fields(),
            Parameters = new JsonObject { ["reason"] = "because" },
            User = 7,
        };
        return portal.WaitWorkflowAsync(portal.StartWorkflow(request).Id, Stop);
    }

    public static Task RegisterAsync(EmulatedPortal portal, string handler, string subscribes = "Y") => portal.CreateClient().CallAsync(
        "bizproc.activity.add",
        (JsonObject)JsonNode.Parse($$$"""
            {"CODE":"act","HANDLER":"{{{handler}}}","NAME":"N","AUTH_USER_ID":1,"USE_SUBSCRIPTION":"{{{subscribes}}}","PROPERTIES":{
            "title":{"Name":"T","Type":"string"},"blank":{"Name":"B","Type":"string","Default":"standard"},"nothing":{"Name":"N","Type":"string","Default":"standard"},
            "missing":{"Name":"M","Type":"string","Default":"standard"}},
            "RETURN_PROPERTIES":{"result":{"Name":"R","Type":"string"},"when":{"Name":"W","Type":"datetime"} } }
            """)!,
        Stop);

    public static Task<TestHandler> AnsweringAsync(EmulatedPortal portal, string values) => TestHandler.StartAsync(async context =>
    {
        var post = TestHandler.PostOf(context);
        await portal.CreateClient().CallAsync(
            "bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = post["event_token"], ["RETURN_VALUES"] = JsonNode.Parse(values) }, context.RequestAborted);
    });

    public static async Task PostAsync(EmulatedPortal portal, string call, JsonObject body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(portal.Address, "/emulator/" + call), content, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
