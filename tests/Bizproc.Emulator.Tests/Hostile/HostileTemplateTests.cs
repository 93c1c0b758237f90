using System.Text.Json;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Templates that nobody would write: a workflow ends or waits, and the portal goes on.</summary>
public sealed class HostileTemplateTests
{
    private const int Templates = 400;

    private const string Content = """
        {"name":"N","documentType":["crm","X","Y"],"content":{"VARIABLES":{"v":{"Type":"bool","Default":"{=Variable:v}"}},"TEMPLATE":[{"Type":"SequentialWorkflowActivity","Name":"T","Activated":"Y","Properties":{},"Children":[
        {"Type":"SetVariableActivity","Name":"A1","Properties":{"VariableValue":{"v":["Variable","v"],"w":"={=Document:A}*2"}}},
        {"Type":"IfElseActivity","Name":"A2","Children":[{"Type":"IfElseBranchActivity","Name":"A3","Properties":{"mixedcondition":[{"object":"Document","field":"A","operator":">","value":"1","joiner":1}]},"Children":[
        {"Type":"LogActivity","Name":"A4","Properties":{"Text":"{=A1:x}{=Document:A}{=System:Now}"}}]},{"Type":"IfElseBranchActivity","Properties":{"fieldcondition":[["A","=","{=Variable:w}","0"]]}}]},
        {"Type":"DelayActivity","Name":"A5","Properties":{"TimeoutDuration":"1","TimeoutDurationType":"d","TimeoutTime":"{=Document:A}"}}]}]}}
        """;

    [Theory]
    [InlineData(20260504)]
    [InlineData(20260505)]
    public async Task A_changed_template_is_refused_or_runs(int seed)
    {
        await using var test = await TestPortal.StartAsync();
        var random = new Random(seed);
        var valid = RandomCall.Json("/emulator/templates", Content);
        int started = 0;
        for (int i = 0; i < Templates; i++)
        {
            var call = i == 0 ? valid : valid.Mutate(random);
            var (http, answer) = await test.PostAsync(call.Address, call.Body, call.ContentType);
            if (http == 400) continue;

            Assert.Equal(200, http);
            started++;
            int template = answer.GetProperty("id").GetInt32();
            var (startHttp, start) = await test.PostAsync("/emulator/workflows", $$$"""{"template":{{{template}}},"fields":{"A":"5"}}""", "application/json");
            Assert.True(startHttp == 200, $"{Convert.ToHexString(call.Body)}: {start.GetRawText()}");
            var (_, read) = await test.GetAsync("/emulator/workflows/" + start.GetProperty("id").GetString());
            Assert.Equal(JsonValueKind.Object, read.ValueKind);
        }

        Assert.InRange(started, 10, Templates);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task A_template_may_be_as_deep_as_json()
    {
        await using var test = await TestPortal.StartAsync();
        string deep = string.Concat(Enumerable.Repeat("""{"Type":"SequenceActivity","Name":"A","Children":[""", 200)) + string.Concat(Enumerable.Repeat("]}", 200));

        string added = await test.ControlAsync("templates", $$$"""{"name":"N","documentType":["crm","X","Y"],"content":{"TEMPLATE":[{{{deep}}}]}}""");
        string started = await test.ControlAsync("workflows", """{"template":1}""");

        Assert.True(added.StartsWith("400", StringComparison.Ordinal) || started.StartsWith("200", StringComparison.Ordinal), added + started);
        Assert.Equal("true", await test.AddAsync("next"));
    }
}
