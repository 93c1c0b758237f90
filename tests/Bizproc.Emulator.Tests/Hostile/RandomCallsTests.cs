using System.Text.Json;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Thousands of slightly changed valid calls: each gets an answer that a portal could give, and never a broken one.</summary>
public sealed class RandomCallsTests
{
    private const int PerCall = 75;

    private static readonly int[] Documented = [200, 400, 401, 403, 404, 413, 429, 500, 503];

    private static readonly RandomCall[] Calls =
    [
        .. Rest("bizproc.activity.add", """{"CODE":"c","HANDLER":"http://127.0.0.1:1/","NAME":{"en":"N"},"PROPERTIES":{"p":{"Name":"x","Type":"select","Options":{"a":1.5e3}}},"DOCUMENT_TYPE":["crm","X","Y"],"FILTER":{}}"""),
        .. Rest("bizproc.robot.add", """{"CODE":"r","HANDLER":"http://127.0.0.1:1/","NAME":"N","USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"http://127.0.0.1:1/p","RETURN_PROPERTIES":{"p":{"NAME":"x"}}}"""),
        .. Rest("bizproc.activity.update", """{"CODE":"c","FIELDS":{"NAME":"M","USE_SUBSCRIPTION":"Y","PROPERTIES":{"q":{"NAME":"x","MULTIPLE":"Y"}}}}"""),
        .. Rest("bizproc.robot.update", """{"CODE":"r","FIELDS":{"FILTER":{"INCLUDE":[["crm"]]},"AUTH_USER_ID":1}}"""),
        .. Rest("bizproc.activity.delete", """{"CODE":"c"}"""),
        .. Rest("bizproc.robot.delete", """{"CODE":"r"}"""),
        .. Rest("bizproc.activity.list", """{"start":0}"""),
        .. Rest("bizproc.robot.list", """{"state":"x"}"""),
        .. Rest("bizproc.event.send", """{"EVENT_TOKEN":"w|A|e.0123456789abcdef","RETURN_VALUES":{"x":[1,2]},"LOG_MESSAGE":"done"}"""),
        .. Rest("bizproc.activity.log", """{"EVENT_TOKEN":"w|A|e.0123456789abcdef","LOG_MESSAGE":"x"}"""),
        .. Rest("app.info", """{"x":1}"""),
        .. Rest("app.option.get", """{"option":"k"}"""),
        .. Rest("app.option.set", """{"options":{"k":"v","l":[1,{"a":null}]}}"""),
        .. Rest("event.bind", """{"event":"ONX","handler":"http://127.0.0.1:1/","auth_type":1}"""),
        .. Rest("event.unbind", """{"event":"ONX","handler":"http://127.0.0.1:1/"}"""),
        .. Rest("event.get", """{"x":1}"""),
        .. Rest("event.test", """{"x":{"a":[1,null]}}"""),
        .. Rest("placement.get", "{}"),
        .. Rest("bizproc.workflow.template.add", """{"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"],"NAME":"N","AUTO_EXECUTE":"1","TEMPLATE_DATA":["x.bpt","YToxOntzOjg6IlRFTVBMQVRFIjthOjE6e2k6MDthOjQ6e3M6NDoiVHlwZSI7czoyNjoiU2VxdWVudGlhbFdvcmtmbG93QWN0aXZpdHkiO3M6NDoiTmFtZSI7czoxOiJUIjtzOjEwOiJQcm9wZXJ0aWVzIjthOjA6e31zOjg6IkNoaWxkcmVuIjthOjE6e2k6MDthOjQ6e3M6NDoiVHlwZSI7czoxMToiTG9nQWN0aXZpdHkiO3M6NDoiTmFtZSI7czoxOiJBIjtzOjEwOiJQcm9wZXJ0aWVzIjthOjE6e3M6NDoiVGV4dCI7czoxNzoiez1Eb2N1bWVudDpUSVRMRX0iO31zOjg6IkNoaWxkcmVuIjthOjA6e319fX19fQ=="]}"""),
        .. Rest("bizproc.workflow.template.update", """{"ID":1,"FIELDS":{"NAME":"M","TEMPLATE_DATA":"YToxOntzOjg6IlRFTVBMQVRFIjthOjE6e2k6MDthOjQ6e3M6NDoiVHlwZSI7czoyNjoiU2VxdWVudGlhbFdvcmtmbG93QWN0aXZpdHkiO3M6NDoiTmFtZSI7czoxOiJUIjtzOjEwOiJQcm9wZXJ0aWVzIjthOjA6e31zOjg6IkNoaWxkcmVuIjthOjE6e2k6MDthOjQ6e3M6NDoiVHlwZSI7czoxMToiTG9nQWN0aXZpdHkiO3M6NDoiTmFtZSI7czoxOiJBIjtzOjEwOiJQcm9wZXJ0aWVzIjthOjE6e3M6NDoiVGV4dCI7czoxNzoiez1Eb2N1bWVudDpUSVRMRX0iO31zOjg6IkNoaWxkcmVuIjthOjA6e319fX19fQ=="}}"""),
        .. Rest("bizproc.workflow.template.delete", """{"ID":1}"""),
        .. Rest("bizproc.workflow.template.list", """{"SELECT":["ID","TEMPLATE"],"FILTER":{">=ID":1,"!NAME":["a"]},"ORDER":{"NAME":"DESC"},"start":0}"""),
        .. Rest("bizproc.workflow.start", """{"TEMPLATE_ID":1,"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_1"],"PARAMETERS":{"a":[1]}}"""),
        .. Rest("bizproc.workflow.instances", """{"SELECT":["ID"],"FILTER":{">STARTED_BY":0},"ORDER":{"STARTED":"ASC"}}"""),
        .. Rest("bizproc.workflow.instance.list", """{"SELECT":["ID"]}"""),
        .. Rest("bizproc.workflow.terminate", """{"ID":"w","STATUS":"x"}"""),
        .. Rest("bizproc.workflow.kill", """{"ID":"w"}"""),
        .. Rest("user.get", """{"FILTER":{">=ID":1,"@NAME":["a","b"]},"sort":"NAME","order":"DESC"}"""),
        .. Rest("user.current", """{"x":1}"""),
        .. Rest("profile", """{"x":1}"""),
        .. Rest("server.time", """{"x":1}"""),
        .. Crm("lead"),
        .. Crm("deal"),
        .. Crm("contact"),
        .. Crm("company"),
        .. Rest("crm.automation.trigger.add", """{"CODE":"call_done","NAME":"Call completed"}"""),
        .. Rest("crm.automation.trigger.list", """{"x":1}"""),
        .. Rest("crm.automation.trigger.execute", """{"CODE":"call_done","OWNER_TYPE_ID":2,"OWNER_ID":7}"""),
        .. Rest("crm.automation.trigger.delete", """{"CODE":"call_done"}"""),
        .. Rest("crm.item.get", """{"entityTypeId":2,"id":1}"""),
        .. Rest("crm.item.list", """{"entityTypeId":2,"filter":{"!%title":"x"},"order":{"id":"DESC"},"select":["id","ufCrm_1"],"start":0}"""),
        .. Rest("crm.item.add", """{"entityTypeId":2,"fields":{"title":"x","opportunity":1.5,"contactIds":[1]}}"""),
        .. Rest("crm.item.update", """{"entityTypeId":2,"id":1,"fields":{"ufCrm2_1":{"a":[]}}}"""),
        .. Rest("crm.item.fields", """{"entityTypeId":2}"""),
        .. Rest("batch", """{"halt":0,"cmd":{"a":"app.option.set?options[k]=v","b":"app.option.get?option=k","c":"bizproc.activity.delete?CODE=$result[b]$result[b][x]"}}"""),
        RandomCall.Form("/rest/batch", "auth=admin&halt=1&cmd[a]=bizproc.activity.list%3Fx%3D1&cmd[]=app.info"),
        RandomCall.Form("/rest/1/goodhook/bizproc.event.send", "EVENT_TOKEN=w|A|e.0&RETURN_VALUES[a][b]=1"),
        RandomCall.Form("/oauth/token/", "grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=refresh"),
        Control("shown", """{"filter":{"INCLUDE":["b24",["crm","X","Y"]]},"documentType":["crm","X","Y"],"edition":"box"}"""),
        Control("tokens", """{"token":"t","application":"app.3","user":3,"admin":false,"scopes":["bizproc"],"expired":true}"""),
        Control("answers", """{"method":"a.list","when":{"id":1},"result":[1,{"a":null}]}"""),
        Control("seed", """{"settings":{"edition":"box"},"users":[{"ID":1,"NAME":"x"}],"crm":{"deal":[{"ID":5,"TITLE":"x"}],"128":[]},"answers":[{"method":"a","error":"E"}],"options":{"app.1":{"k":1}},"applications":[{"id":"app.3"}]}"""),
        Control("templates", """{"name":"N","documentType":["crm","X","Y"],"autoExecute":1,"content":{"TEMPLATE":[{"Type":"LogActivity","Properties":{"Text":"x"}}]}}"""),
        Control("workflows", """{"template":1,"documentId":["crm","X","Y_1"],"fields":{"A":"b"},"parameters":{"p":[1]},"user":1}"""),
        Control("webhooks", """{"user":2,"secret":"s"}"""),
        Control("run", """{"application":"app.1","code":"a","documentId":["crm","X","Y_1"],"documentType":["crm","X","Y"],"values":{"p":"=2+3*(4-1)","d":"01.05.2026 07:00:00 [3600]"},"settings":{"UseSubscription":"Y","TimeoutDuration":5,"AuthUserId":"user_1"},"document":{"A":"b"}}"""),
        Control("steps", """{"workflow":"w","activity":"A","event":"e"}"""),
        Control("faults", """{"method":"*","kind":"error","times":1,"error":"X","description":"Y","http":400}"""),
        Control("portal", """{"edition":"b24","language":"en","version":"26.0.0","installed":true,"dateFormat":"dayMonthYear"}"""),
        Control("clock", """{"advanceSeconds":60}"""),
        Control("install", """{"application":"app.1","handler":"nowhere","page":true}"""),
        Control("update", """{"application":"app.2","page":false}"""),
        Control("uninstall", """{"application":"app.2","clean":true}"""),
        Control("settings", """{"application":"app.1","code":"a","values":{"p":1}}"""),
        Control("bx24", """{"sid":"x","method":"setPropertyValue","values":{"p":1}}"""),
    ];

    [Fact]
    public void Every_method_is_among_them() =>
        Assert.All(MethodTable.Names, static name => Assert.Contains(Calls, call => call.Address == "/rest/" + name));

    [Theory]
    [InlineData(20260504)]
    [InlineData(20260505)]
    public async Task Changed_calls_get_an_answer(int seed)
    {
        await using var test = await StartAsync();
        var random = new Random(seed);
        foreach (var call in Calls)
        {
            for (int i = 0; i < PerCall; i++) await AssertAnsweredAsync(test, call.Mutate(random));
            // A portal with faults or other settings would hide the effect of the next call.
            await PrepareAsync(test);
        }

        Assert.Equal("true", await test.AddAsync("next"));
    }

    private static async Task AssertAnsweredAsync(TestPortal test, RandomCall call)
    {
        var (http, answer) = await test.PostAsync(call.Address, call.Body, call.ContentType);
        string shown = $"{call.Address} {Convert.ToHexString(call.Body)}: {http} {answer.GetRawText()}";

        bool isControl = call.Address.StartsWith("/emulator/", StringComparison.Ordinal);
        // 502: the application, which does not run here, has not answered.
        Assert.True(isControl ? http is 200 or 400 or 413 or 502 : Documented.Contains(http), shown);
        Assert.True(answer.ValueKind == JsonValueKind.Object, shown);
        Assert.True(http == 200 || (answer.TryGetProperty("error", out _) && answer.TryGetProperty("error_description", out _)), shown);
    }

    private static async Task<TestPortal> StartAsync()
    {
        var test = await TestPortal.StartAsync();
        await PrepareAsync(test);
        return test;
    }

    private static async Task PrepareAsync(TestPortal test)
    {
        test.Portal.ResetTo(PortalSeed.Parse("""{"crm":{"deal":[{"TITLE":"x"}]}}"""));
        Assert.Equal("true", await test.CallAsync("bizproc.activity.add", """
            {"CODE":"a","NAME":"N","HANDLER":"http://127.0.0.1:1/","USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"http://127.0.0.1:1/s",
             "PROPERTIES":{"p":{"NAME":"P","TYPE":"string"},"d":{"NAME":"D","TYPE":"datetime"}}}
            """.Trim()));
    }

    private static RandomCall[] Rest(string method, string body) =>
        [RandomCall.Json($"/rest/{method}?auth=admin", body), RandomCall.Json($"/rest/{method}", body)];

    private static RandomCall[] Crm(string kind) =>
    [
        .. Rest($"crm.{kind}.get", """{"id":1}"""),
        .. Rest($"crm.{kind}.list", """{"filter":{"=%ID":"%1"},"order":{"ID":"ASC"},"select":["*","UF_*"]}"""),
        .. Rest($"crm.{kind}.add", """{"fields":{"UF_CRM_1":"x","COMMENTS":"y"}}"""),
        .. Rest($"crm.{kind}.update", """{"id":1,"fields":{"OPENED":"Y"}}"""),
        .. Rest($"crm.{kind}.fields", """{"x":1}"""),
    ];

    private static RandomCall Control(string call, string body) => RandomCall.Json("/emulator/" + call, body);
}
