using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Delivery.Flows;

namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>Steps of templates, and what they pass to each other (portal: 24.3, 24.4).</summary>
public sealed class FlowTests
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{=Document:TITLE}!", "Roof!")]
    [InlineData("{= Document : TITLE }", "Roof")]
    [InlineData("{=Document:NOTHING}", "")]
    [InlineData("{=Document:TITLE_PRINTABLE}", "Roof")]
    [InlineData("{=Document:TAGS}", "a, b")]
    [InlineData("{=Variable:count}", "5")]
    [InlineData("={=Variable:count}*2", "10")]
    [InlineData("{=Template:reason}", "because")]
    [InlineData("{=Parameter:reason}", "because")]
    [InlineData("{=Template:other}", "standard")]
    [InlineData("{=Template:TargetUser}", "user_7")]
    [InlineData("{=User:ID}", "user_7")]
    [InlineData("{=Constant:rate}", "0.2")]
    [InlineData("{=System:Now}", "01.05.2026 12:00:00")]
    [InlineData("{=System:Date}", "01.05.2026")]
    [InlineData("{ no expression }", "{ no expression }")]
    public async Task Expressions_are_evaluated(string text, string expected)
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Log(text);

        Assert.Equal([expected], (await RunAsync(portal, template)).Log);
    }

    [Theory]
    [InlineData("{=GlobalVar:x}", "{=GlobalVar:x}")]
    [InlineData("{=A1_2_3_4:x}", "the template has no step 'A1_2_3_4'")]
    [InlineData("{=System:Host}", "{=System:Host}")]
    [InlineData("=dateadd({=System:Now}, \"2d\")", "functions")]
    [InlineData("{{=1+1}}", "functions")]
    [InlineData("{=Document:TITLE > friendly}", "the modifier")]
    public async Task What_is_not_modelled_fails_with_its_name(string text, string expected)
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Log(text);
        template.Steps.Log("never");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(portal, template));

        Assert.Contains("Step A10001_1_1_1 ('Log'): The emulator does not model ", failed.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_not_modelled_is_named_and_the_next_one_does_not_run()
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Add("CodeActivity", new JsonObject { ["ExecuteCode"] = "1;" }, "PHP code");
        template.Steps.Log("never");
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        Assert.Equal((EmulatedWorkflowState.Failed, "Step A10001_1_1_1 ('PHP code'): The emulator does not model steps of the type CodeActivity"), (started.State, started.Failure));
        Assert.Equal([EmulatedStepOutcome.Done, EmulatedStepOutcome.Failed], started.Path.Select(static step => step.Outcome));
    }

    [Theory]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":">","value":"1000","joiner":0}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"<","value":"1000","joiner":0}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"=","value":"1500.00"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"!=","value":1500}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":">=","value":"{=Variable:count}"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"<=","value":"=100*15"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"NOTHING","operator":"empty"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"!empty"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"in","value":["Wall","Roof"]}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"in","value":["Wall"]}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"contain","value":"oo"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"=","value":"roof"}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"DAY","operator":"<","value":"2026-05-02"}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"DAY","operator":">","value":"01.04.2026"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Variable","field":"flag","operator":"=","value":"1"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TAGS","operator":"=","value":["a","b"]}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TAGS","operator":"=","value":["a","c"]}]}""", false)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","1000","0"],["TITLE","=","Wall","0"]]}""", false)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","1000","0"],["TITLE","=","Wall","1"]]}""", true)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","9000","0"],["TITLE","=","Roof","1"]]}""", true)]
    [InlineData("""{"fieldcondition":["AMOUNT",">","1000"]}""", true)]
    [InlineData("""{"propertyvariablecondition":[["count","=","5","0"]]}""", true)]
    [InlineData("""{"propertyvariablecondition":[["reason","=","because","0"]]}""", true)]
    [InlineData("""{"truecondition":"1"}""", true)]
    [InlineData("{}", true)]
    public async Task A_branch_runs_if_its_condition_is_true(string condition, bool isTrue)
    {
        await using var portal = await StartAsync();

        var run = await RunAsync(portal, Branching(condition));

        Assert.Equal(isTrue ? ["yes", "end"] : ["no", "end"], run.Log);
    }

    [Theory]
    [InlineData("""{"codecondition":"return true;"}""", "the condition 'codecondition'")]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"modified"}]}""", "the comparison 'modified'")]
    public async Task A_condition_that_is_not_modelled_fails_with_its_name(string condition, string expected)
    {
        await using var portal = await StartAsync();

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(portal, Branching(condition)));

        Assert.Contains("The emulator does not model " + expected, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_switched_off_is_skipped()
    {
        await using var portal = await StartAsync();
        var content = (JsonObject)JsonNode.Parse("""
            {"name":"T","documentType":["crm","CCrmDocumentDeal","DEAL"],"content":{"TEMPLATE":[{"Type":"SequentialWorkflowActivity","Name":"Template","Properties":{},"Children":[
            {"Type":"CodeActivity","Name":"A1","Activated":"N","Properties":{}},
            {"Type":"EmptyBlockActivity","Name":"A2","Activated":"Y","Children":[{"Type":"LogActivity","Name":"A3","Properties":{"Text":["Document","TITLE"]}}]}]}]}}
            """)!;
        await PostAsync(portal, "templates", content);

        var run = await portal.WaitWorkflowAsync(portal.StartWorkflow(new WorkflowRequest(1) { Fields = Fields() }).Id, Stop);

        Assert.Equal(["Roof"], run.Log);
        Assert.Equal(["Template Done", "A1 Skipped", "A2 Done", "A3 Done"], run.Path.Select(static step => $"{step.Name} {step.Outcome}"));
    }

    [Fact]
    public async Task Delays_follow_the_clock_of_the_portal()
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Delay(TimeSpan.FromMinutes(90));
        template.Steps.Log("{=System:Now}");
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        var late = await Assert.ThrowsAsync<TimeoutException>(() => portal.WaitWorkflowAsync(started.Id, TimeSpan.FromMilliseconds(50), Stop));
        portal.Advance(TimeSpan.FromMinutes(89));
        Assert.Equal(EmulatedWorkflowState.Running, portal.GetWorkflow(started.Id).State);
        portal.Advance(TimeSpan.FromMinutes(1));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Contains("waits until 2026-05-01 13:30:00Z by the portal's clock, where it is 2026-05-01 12:00:00Z", late.Message, StringComparison.Ordinal);
        Assert.Equal("01.05.2026 13:30:00", ended.Log[^1]);
    }

    [Fact]
    public async Task A_workflow_goes_on_in_time_though_nobody_looks()
    {
        var time = new ManualTime();
        await using var handler = await TestHandler.StartAsync();
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Time = time }, Stop);
        await RegisterAsync(portal, handler.Url().ToString(), subscribes: "N");
        var template = Create();
        template.Steps.Delay(TimeSpan.FromDays(3));
        template.Steps.Run("act");
        portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty, () => time.Advance(TimeSpan.FromHours(12)));
    }

    [Fact]
    public async Task A_handler_gets_the_values_of_the_template_and_its_answer_is_there_for_later_steps()
    {
        await using var portal = await StartAsync();
        await using var handler = await AnsweringAsync(portal, """{"RESULT":"42","when":"2026-05-01T10:00:00+00:00"}""");
        await RegisterAsync(portal, handler.Url().ToString());
        var template = Create();
        var step = template.Steps.Run("act", new JsonObject { ["title"] = "{=Document:TITLE}", ["blank"] = "", ["nothing"] = null, ["WRONG"] = 1 });
        template.Steps.Log($"{step.Result("result")} {step.Result("when")} {step.Result("IsTimeout")}");

        var ended = await RunAsync(portal, template);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("Roof", "", "", "standard"), (post["properties[title]"], post["properties[blank]"], post["properties[nothing]"], post["properties[missing]"]));
        Assert.Equal((ended.Id, "DEAL_5", "Y"), (post["workflow_id"], post["document_id[2]"], post["use_subscription"]));
        Assert.StartsWith($"{ended.Id}|{step.Name}|", post["event_token"], StringComparison.Ordinal);
        Assert.Equal("42 01.05.2026 10:00:00 0", ended.Log[^1]);
        Assert.Contains("The action 'act' has no property 'WRONG', so the portal ignores its value", ended.Log);
        Assert.Equal("Waiting for application response", ended.Status);
        Assert.Equal("42", portal.GetRun(ended.Path[1].RunId!).Values.GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_step_that_reaches_its_time_limit_lets_the_workflow_go_on()
    {
        await using var portal = await StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await RegisterAsync(portal, handler.Url().ToString());
        var template = Create();
        var step = template.Steps.Run("act", settings: new JsonObject { ["TimeoutDuration"] = 1, ["TimeoutDurationType"] = "h" });
        template.Steps.Log(step.Result("IsTimeout"));
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        portal.Advance(TimeSpan.FromHours(1));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Equal("1", ended.Log[^1]);
        Assert.Equal(EmulatedStepOutcome.TimedOut, ended.Path[1].Outcome);
    }

    [Fact]
    public async Task A_handler_that_refuses_ends_the_wait_at_once()
    {
        await using var portal = await StartAsync();
        await using var handler = await TestHandler.StartAsync(static context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.BadGateway;
            return Task.CompletedTask;
        });
        await RegisterAsync(portal, handler.Url().ToString());
        var template = Create();
        template.Steps.Run("act");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(portal, template));

        Assert.Contains("answered 502", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_for_an_action_that_is_not_registered_says_so()
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Run("act");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(portal, template));

        Assert.Contains("The portal has no action of the type rest_", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_the_end_of_the_workflow_changes_nothing()
    {
        await using var portal = await StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await RegisterAsync(portal, handler.Url().ToString());
        var template = Create();
        template.Steps.Run("act");
        template.Steps.Log("never");
        var client = portal.CreateClient();
        string id = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)) { Fields = Fields() }).Id;
        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty);

        await client.TerminateWorkflowAsync(id, cancellationToken: Stop);
        await client.CallAsync("bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = handler.Posts.Single()["event_token"] }, Stop);

        Assert.Equal(["log: The workflow was stopped"], portal.GetWorkflow(id).Log.Where(static line => line.StartsWith("log:", StringComparison.Ordinal)));
        Assert.Equal(EmulatedWorkflowState.Terminated, portal.GetWorkflow(id).State);
    }

    [Fact]
    public async Task A_workflow_has_a_limited_number_of_steps_and_a_portal_a_limited_number_of_workflows()
    {
        await using var portal = await StartAsync();
        var template = Create();
        for (int i = 0; i < FlowInterpreter.MaxSteps; i++) template.Steps.Log("x");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(portal, template));
        var small = portal.AddTemplate(Create());
        string first = portal.StartWorkflow(new WorkflowRequest(small)).Id;
        for (int i = 0; i < 1000; i++) portal.StartWorkflow(new WorkflowRequest(small));

        Assert.Contains("more than 10000 steps", failed.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => portal.GetWorkflow(first));
    }

    [Fact]
    public async Task A_reset_ends_the_waits()
    {
        await using var portal = await StartAsync();
        var template = Create();
        template.Steps.Delay(TimeSpan.FromHours(1));
        string id = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template))).Id;
        var wait = portal.WaitWorkflowAsync(id, Stop);

        portal.Reset();

        Assert.Contains("dropped", (await Assert.ThrowsAsync<InvalidOperationException>(() => wait.WithinLimitAsync())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => portal.StartWorkflow(new WorkflowRequest(1)));
    }

    internal static JsonObject Fields() => new()
    {
        ["TITLE"] = "Roof",
        ["AMOUNT"] = "1500",
        ["DAY"] = "02.05.2026",
        ["TAGS"] = new JsonArray("a", "b"),
    };

    private static Task<EmulatedPortal> StartAsync() => EmulatedPortal.StartAsync(new EmulatedPortalOptions { Time = new ManualTime() }, Stop);

    private static WorkflowTemplate Create() => new("T", Deal)
    {
        Variables = { ["count"] = new WorkflowVariable(PropertyType.Int) { Default = 5 }, ["flag"] = new WorkflowVariable(PropertyType.Bool) { Default = "Y" } },
        Parameters = { ["reason"] = new WorkflowVariable(PropertyType.String), ["other"] = new WorkflowVariable(PropertyType.String) { Default = "standard" } },
        Constants = { ["rate"] = new WorkflowVariable(PropertyType.Double) { Default = "0.2" } },
    };

    /// <summary>Creates a template whose first branch has a condition in the form of the portal.</summary>
    private static WorkflowTemplate Branching(string condition)
    {
        var template = Create();
        template.Steps.Add("IfElseActivity", [], inside: branches =>
        {
            branches.Add("IfElseBranchActivity", (JsonObject)JsonNode.Parse(condition)!, inside: static steps => steps.Log("yes"));
            branches.Add("IfElseBranchActivity", [], inside: static steps => steps.Log("no"));
        });
        template.Steps.Log("end");
        return template;
    }

    private static Task<EmulatedWorkflow> RunAsync(EmulatedPortal portal, WorkflowTemplate template)
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

    private static Task RegisterAsync(EmulatedPortal portal, string handler, string subscribes = "Y") => portal.CreateClient().CallAsync(
        "bizproc.activity.add",
        (JsonObject)JsonNode.Parse($$$"""
            {"CODE":"act","HANDLER":"{{{handler}}}","NAME":"N","AUTH_USER_ID":1,"USE_SUBSCRIPTION":"{{{subscribes}}}","PROPERTIES":{
            "title":{"Name":"T","Type":"string"},"blank":{"Name":"B","Type":"string","Default":"standard"},"nothing":{"Name":"N","Type":"string","Default":"standard"},
            "missing":{"Name":"M","Type":"string","Default":"standard"}},
            "RETURN_PROPERTIES":{"result":{"Name":"R","Type":"string"},"when":{"Name":"W","Type":"datetime"} } }
            """)!,
        Stop);

    private static Task<TestHandler> AnsweringAsync(EmulatedPortal portal, string values) => TestHandler.StartAsync(async context =>
    {
        var post = TestHandler.PostOf(context);
        await portal.CreateClient().CallAsync(
            "bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = post["event_token"], ["RETURN_VALUES"] = JsonNode.Parse(values) }, context.RequestAborted);
    });

    private static async Task PostAsync(EmulatedPortal portal, string call, JsonObject body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(portal.Address, "/emulator/" + call), content, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
