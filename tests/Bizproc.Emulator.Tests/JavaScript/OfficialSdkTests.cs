using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>The official JavaScript SDK, a client that was not written for the emulator, with the emulated portal (portal: 14).</summary>
[Trait("Category", "Slow")]
public sealed class OfficialSdkTests
{
    [Fact]
    public async Task It_adds_and_lists()
    {
        await using var test = await TestPortal.StartAsync();

        var steps = await SdkSession.RunAsync(test.Portal, ["add", "list"]);

        Assert.Equal(["true", """["js_sum"]"""], steps.Select(static step => step.Result));
        var row = Assert.Single(test.Activities);
        Assert.Equal("https://app.example.com/sum", row.GetProperty("HANDLER").GetString());
        Assert.Equal("Y", row.GetProperty("USE_SUBSCRIPTION").GetString());
        Assert.Equal("""{"EN":"Sum","DE":"Summe"}""", row.GetProperty("NAME").GetRawText());
        Assert.Equal("""{"amounts":{"NAME":"Amounts","TYPE":"double","MULTIPLE":"Y","REQUIRED":"Y"}}""", row.GetProperty("PROPERTIES").GetRawText());
        Assert.Equal("""{"INCLUDE":[["crm"]]}""", row.GetProperty("FILTER").GetRawText());
    }

    [Fact]
    public async Task It_updates_a_registered_activity()
    {
        await using var test = await TestPortal.StartAsync();

        var steps = await SdkSession.RunAsync(test.Portal, ["add", "update"]);

        Assert.Equal("true", steps[1].Result);
        var row = Assert.Single(test.Activities);
        Assert.Equal("""{"*":"Total"}""", row.GetProperty("NAME").GetRawText());
        Assert.Equal("[]", row.GetProperty("PROPERTIES").GetRawText());
        Assert.Equal("https://app.example.com/sum", row.GetProperty("HANDLER").GetString());
    }

    [Fact]
    public async Task It_deletes_a_registered_activity()
    {
        await using var test = await TestPortal.StartAsync();

        var steps = await SdkSession.RunAsync(test.Portal, ["add", "delete", "list"]);

        Assert.Equal(["true", "true", "[]"], steps.Select(static step => step.Result));
        Assert.Empty(test.Activities);
    }

    [Fact]
    public async Task It_makes_batches_in_which_a_boolean_is_a_text()
    {
        await using var test = await TestPortal.StartAsync();

        var batch = (await SdkSession.RunAsync(test.Portal, ["batch"]))[0];

        Assert.Equal(
            """
            {"robot":{"result":true},"codes":{"result":["js_robot"]},
            "gone":{"error":"AjaxError","code":"ERROR_ACTIVITY_NOT_FOUND","message":"Activity or Robot not found!","status":200},
            "empty":{"result":[]},"first":{"result":true}}
            """.ReplaceLineEndings(""),
            batch.Result);
        Assert.Equal(1, batch.Requests);
        var row = Assert.Single(test.Activities);
        Assert.Equal("https://app.example.com/robot?a=1&b=2#part", row.GetProperty("HANDLER").GetString());
        Assert.Equal("""{"*":"By reference"}""", row.GetProperty("NAME").GetRawText());
        // "true" is not "Y", and the other switch keeps only its first letter (portal: 3.6, 6.1, 6.2).
        Assert.Equal(("t", "N"), (row.GetProperty("USE_SUBSCRIPTION").GetString(), row.GetProperty("USE_PLACEMENT").GetString()));
        Assert.Empty(test.Placements);
    }

    [Theory]
    [InlineData("refuse", "400 ERROR_ACTIVITY_NOT_FOUND: Activity or Robot not found!")]
    [InlineData("unknown", "404 ERROR_METHOD_NOT_FOUND: Method not found!")]
    public async Task A_refusal_arrives_with_its_status_code_and_text(string step, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        var refused = (await SdkSession.RunAsync(test.Portal, [step]))[0];

        Assert.Equal((expected, ""), (refused.Refusal, refused.Result));
        Assert.Equal(1, refused.Requests);
    }

    [Fact]
    public async Task A_user_who_is_no_administrator_is_refused()
    {
        await using var test = await TestPortal.StartAsync();

        var refused = (await SdkSession.RunAsync(test.Portal, ["add"], token: "user"))[0];

        Assert.Equal("403 ACCESS_DENIED: Access denied!", refused.Refusal);
        Assert.Empty(test.Activities);
    }

    [Fact]
    public async Task An_event_closes_the_run_that_waits_for_it()
    {
        await using var test = await TestPortal.StartAsync();
        await SdkSession.RunAsync(test.Portal, ["add"]);
        // No handler listens there. That does not matter: the test answers the step itself.
        await test.CallAsync("bizproc.activity.update", """{"CODE":"js_sum","FIELDS":{"HANDLER":"http://127.0.0.1:1/"}}""");
        var request = new RunRequest("js_sum") { Values = new JsonObject { ["amounts"] = new JsonArray(2, 3.5) } };
        var run = await test.Portal.RunAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(StepState.Waiting, run.State);

        var steps = await SdkSession.RunAsync(test.Portal, ["log", "send", "send", "log"], eventToken: TokenIn(run.Form));

        Assert.Equal(["true", "true", "true", ""], steps.Select(static step => step.Result));
        Assert.Equal("400 404: The business process is not found.", steps[3].Refusal);
        var closed = test.Portal.GetRun(run.Id);
        Assert.Equal(StepState.Closed, closed.State);
        Assert.Equal("5.5", closed.Values.GetProperty("sum").GetRawText());
        Assert.Equal("[2,3.5]", closed.Values.GetProperty("amounts").GetRawText());
        Assert.Equal(["status: Waiting for application response", "log: Half way: 50 % & \"more\"", "log: Added up"], closed.Log.Select(static line => line.ToString()));
    }

    private static string TokenIn(string form) =>
        Uri.UnescapeDataString(Regex.Match(form, "(?:^|&)event_token=([^&]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);
}
