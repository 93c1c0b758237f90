using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bizproc.IntegrationTests.Samples;

/// <summary>The sample's action that reads the portal's tasks, on its own emulated portal.</summary>
public sealed class TaughtTasksTests
{
    private const string Robot = "CrmEntityTaskCalc";

    [Fact]
    public async Task Sum_up_the_tasks_works_with_a_taught_list()
    {
        using var program = SampleProgram.Start(token: null);
        using var http = new HttpClient { BaseAddress = ReadPortal(await program.ReadStartAsync()) };

        var untaught = await RunAsync(http, """["crm","CCrmDocumentDeal","DEAL_5"]""");
        Assert.Contains("The portal does not list tasks: ERROR_METHOD_NOT_FOUND", untaught.GetProperty("log").GetRawText(), StringComparison.Ordinal);
        var requests = await http.GetFromJsonAsync<JsonElement>("emulator/requests", TestContext.Current.CancellationToken);
        Assert.Contains(requests.EnumerateArray(), static request => request.GetProperty("method").GetString() == "tasks.task.list"
            && request.GetProperty("advice").GetString()!.Contains("""portal.Answer("tasks.task.list", """, StringComparison.Ordinal));

        await PostAsync(http, "answers", """{"method":"tasks.task.list","result":{"tasks":[]}}""");
        await PostAsync(http, "answers", """
            {"method":"tasks.task.list","when":{"filter":{"UF_CRM_TASK":"D_5"}},
             "result":{"tasks":[{"id":"1","timeSpentInLogs":"3600"},{"id":"2","timeSpentInLogs":null},{"id":"3","timeSpentInLogs":"61"}]}}
            """);

        var values = (await RunAsync(http, """["crm","CCrmDocumentDeal","DEAL_5"]""")).GetProperty("values");
        Assert.Equal(("3", "3661", "01:01:01"), (values.GetProperty("ttlTask").ToString(), values.GetProperty("ttlTime").ToString(), values.GetProperty("ttlTimeFormat").GetString()));
        var none = (await RunAsync(http, """["crm","CCrmDocumentLead","LEAD_7"]""")).GetProperty("values");
        Assert.Equal("0", none.GetProperty("ttlTask").ToString());
    }

    private static Uri ReadPortal(string printed) =>
        new(Regex.Match(printed, @"Portal \(emulated\): (\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    private static async Task<JsonElement> RunAsync(HttpClient http, string document)
    {
        var started = await PostAsync(http, "run", $$"""{"code":"{{Robot}}","documentId":{{document}},"settings":{"UseSubscription":"Y"} }""");
        string address = "emulator/runs/" + started.GetProperty("id").GetString();
        JsonElement run = default;
        await Eventually.TrueAsync(async () =>
        {
            run = await http.GetFromJsonAsync<JsonElement>(address, TestContext.Current.CancellationToken);
            return run.GetProperty("state").GetString() == "closed";
        });
        return run;
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string call, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("emulator/" + call, UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
