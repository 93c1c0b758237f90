using System.Text.Json;

namespace Bizproc.Emulator.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task State_shows_rows_of_all_applications_in_order_of_insertion()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("b", kind: "robot");
        await test.AddAsync("a", token: "admin@app.2");
        await test.AddAsync("c", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"");
        await test.CallAsync("bizproc.robot.update", """{"CODE":"b","FIELDS":{"NAME":"other"}}""");

        var (http, state) = await test.GetAsync("/emulator/state");

        Assert.Equal(200, http);
        var rows = state.GetProperty("activities").EnumerateArray();
        Assert.Equal(["b app.1 Y", "a app.2 N", "c app.1 N"], rows.Select(static row => $"{row.GetProperty("CODE")} {row.GetProperty("APPLICATION")} {row.GetProperty("IS_ROBOT")}"));
        Assert.Equal(
            """[{"APPLICATION":"app.1","ADDITIONAL":"c","PLACEMENT":"BIZPROC_ACTIVITY_PROPERTIES_DIALOG","PLACEMENT_HANDLER":"https:\/\/a.b\/p"}]""",
            state.GetProperty("placements").GetRawText());
        Assert.Equal("{}", state.GetProperty("options").GetRawText());
    }

    [Fact]
    public async Task Reset_empties_the_portal_and_keeps_the_tokens()
    {
        await using var test = await TestPortal.StartAsync();
        const string Placement = "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/p\"";
        await test.AddAsync("a", Placement);

        var (http, answer) = await test.PostAsync("/emulator/reset", "", "application/json");

        Assert.Equal((200, """{"ok":true}"""), (http, answer.GetRawText()));
        Assert.Empty(test.Activities);
        Assert.Empty(test.Placements);
        Assert.Equal("true", await test.AddAsync("a", Placement));
    }

    [Theory]
    [InlineData("/emulator/reset")]
    [InlineData("/emulator/nope")]
    [InlineData("/emulator/")]
    public async Task An_unknown_control_call_is_refused(string address)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync(address);

        Assert.Equal((400, "UNKNOWN_CONTROL_CALL"), (http, answer.GetProperty("error").GetString()));
        Assert.Equal($"The emulator has no GET {address}", answer.GetProperty("error_description").GetString());
    }

    [Fact]
    public async Task The_page_says_where_the_state_is()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Contains("/emulator/state", await test.Http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_as_deep_as_a_request_can_be_read()
    {
        await using var test = await TestPortal.StartAsync();
        string deep = new string('[', 500) + new string(']', 500);

        Assert.Equal("true", await test.AddAsync("a", $"\"FILTER\":{deep}"));

        Assert.Single(test.Activities);
    }

    [Fact]
    public async Task A_token_can_be_made_for_anyone()
    {
        await using var test = await TestPortal.StartAsync();

        await test.ControlAsync("tokens", """{"token":"boss","application":"app.3","user":9,"admin":true}""");
        await test.ControlAsync("tokens", """{"token":"old","application":"app.3","user":9,"admin":true,"expired":true}""");
        await test.ControlAsync("tokens", """{"token":"narrow","application":"app.3","user":9,"admin":true,"scopes":["crm"]}""");
        await test.ControlAsync("tokens", """{"token":"session","application":null,"user":9,"admin":true,"scopes":["bizproc"]}""");

        Assert.Equal("true", await test.AddAsync("a", token: "boss"));
        Assert.Equal("The access token provided has expired", await test.AddAsync("b", token: "old"));
        Assert.Equal("The request requires higher privileges than provided by the access token", await test.AddAsync("b", token: "narrow"));
        Assert.Equal("Access denied! Application context required", await test.AddAsync("b", token: "session"));
        Assert.Equal("app.3", Assert.Single(test.Activities).GetProperty("APPLICATION").GetString());
    }

    [Fact]
    public async Task A_webhook_can_be_made()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal(401, (await test.GetAsync("/rest/5/mine/app.info")).Http);

        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("webhooks", """{"user":5,"secret":"mine"}"""));

        Assert.Equal(200, (await test.GetAsync("/rest/5/mine/app.info")).Http);
    }

    [Fact]
    public async Task A_step_without_an_action_keeps_whatever_comes()
    {
        await using var test = await TestPortal.StartAsync();
        var (_, step) = await test.PostAsync("/emulator/steps", """{"workflow":"w","activity":"A1","event":"e"}""", "application/json");
        string token = step.GetProperty("token").GetString()!;
        Assert.StartsWith("w|A1|e.", token, StringComparison.Ordinal);
        Assert.Equal("""{"state":"waiting","values":{},"log":[]}""", (await test.GetAsync("/emulator/steps/A1")).Answer.GetRawText());

        await test.CallAsync("bizproc.activity.log", $$"""{"event_token":"{{token}}","log_message":"half"}""");
        await test.CallAsync("bizproc.event.send", $$$"""{"event_token":"{{{token}}}","return_values":{"Any":[1,"2"]},"log_message":"done"}""");

        Assert.Equal("""{"state":"closed","values":{"Any":[1,"2"]},"log":["log: half","log: done"]}""", (await test.GetAsync("/emulator/steps/A1")).Answer.GetRawText());
    }

    [Fact]
    public async Task A_run_can_be_started_and_looked_at()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a", "\"USE_SUBSCRIPTION\":\"Y\"");
        await test.CallAsync("bizproc.activity.update", $$$"""{"CODE":"a","FIELDS":{"HANDLER":"{{{TestPortal.Nobody}}}"}}""");

        string answer = await test.ControlAsync(
            "run", """{"application":"app.1","code":"a","documentId":["crm","CCrmDocumentDeal","DEAL_7"],"documentType":["crm","CCrmDocumentDeal","DEAL"],"values":{},"settings":{"TimeoutDuration":0}}""");
        await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);

        Assert.Equal("""200 {"id":"1"}""", answer);
        var (http, run) = await test.GetAsync("/emulator/runs/1");
        Assert.Equal((200, "waiting", true), (http, run.GetProperty("state").GetString(), run.GetProperty("waits").GetBoolean()));
        Assert.StartsWith("workflow_id=", run.GetProperty("form").GetString(), StringComparison.Ordinal);
        Assert.Equal("""["status: Waiting for application response"]""", run.GetProperty("log").GetRawText());
        Assert.Equal(JsonValueKind.Object, run.GetProperty("handler").ValueKind);
        Assert.Equal(["2", "1"], (await test.GetAsync("/emulator/runs")).Answer.EnumerateArray().Select(static row => row.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("run", """{"code":"nope"}""", "ACTION_NOT_FOUND")]
    [InlineData("run", "{}", "WRONG_REQUEST")]
    [InlineData("run", "", "WRONG_REQUEST")]
    [InlineData("run", "null", "WRONG_REQUEST")]
    [InlineData("run", """{"code":null}""", "WRONG_REQUEST")]
    [InlineData("run", """{"code":"a","values":[]}""", "WRONG_REQUEST")]
    [InlineData("steps", """{"workflow":"w|w","activity":"A1","event":"e"}""", "WRONG_REQUEST")]
    [InlineData("tokens", """{"token":""}""", "WRONG_REQUEST")]
    [InlineData("portal", """{"edition":"cloud"}""", "WRONG_REQUEST")]
    [InlineData("portal", """{"language":"es"}""", "WRONG_REQUEST")]
    [InlineData("portal", """{"version":"new"}""", "WRONG_REQUEST")]
    [InlineData("portal", """{"dateFormat":"iso"}""", "WRONG_REQUEST")]
    [InlineData("shown", """{"filter":{},"documentType":["crm"],"edition":"cloud"}""", "WRONG_REQUEST")]
    [InlineData("runs", "{}", "UNKNOWN_CONTROL_CALL")]
    public async Task A_wrong_control_call_is_refused_in_one_line(string name, string body, string error)
    {
        await using var test = await TestPortal.StartAsync();

        string answer = await test.ControlAsync(name, body);

        Assert.StartsWith($"400 {{\"error\":\"{error}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs/7", "RUN_NOT_FOUND")]
    [InlineData("steps/A7", "STEP_NOT_FOUND")]
    public async Task What_is_not_there_is_said(string name, string error)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.GetAsync("/emulator/" + name);

        Assert.Equal((400, error), (http, answer.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task The_portal_can_be_changed_and_looked_at()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("portal", """{"edition":"box","language":"DE","version":"25.0.0","installed":false,"dateFormat":"monthDayYear"}""");

        var (_, portal) = await test.GetAsync("/emulator/portal");

        Assert.Equal("box DE 25.0.0 monthDayYear", $"{portal.GetProperty("edition")} {portal.GetProperty("language")} {portal.GetProperty("version")} {portal.GetProperty("dateFormat")}");
        Assert.Equal("""{"app.1":false,"app.2":false}""", portal.GetProperty("installed").GetRawText());
        test.Portal.Reset();
        Assert.Equal("b24", (await test.GetAsync("/emulator/portal")).Answer.GetProperty("edition").GetString());
    }

    [Fact]
    public async Task A_page_of_another_address_controls_nothing()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/emulator/reset");
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await test.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Single(test.Activities);
    }

    /// <summary>
    /// A page whose host name first meant its own server, and now means this machine: to a browser, it calls its own server.
    /// </summary>
    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("localhost", 200)]
    [InlineData("portal.localhost", 200)]
    [InlineData("[::1]", 200)]
    public async Task What_listens_on_this_machine_only_answers_to_no_name_of_the_internet(string host, int status)
    {
        await using var test = await TestPortal.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/emulator/reset");
        request.Headers.Host = $"{host}:{test.Portal.Address.Port}";
        request.Headers.Add("Origin", $"http://{request.Headers.Host}");

        using var response = await test.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:1")]
    [InlineData("http://portal.example:1")]
    [InlineData("http://127.0.0.1:1,http://*:2")]
    public void What_others_can_reach_is_called_as_they_like(string urls) => Assert.Equal(["*"], ListeningAddress.Hosts(urls.Split(',')));

    [Fact]
    public async Task A_version_decides_what_older_servers_do()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { Version = new Version(25, 0) } });
        const string Wrong = "\"DOCUMENT_TYPE\":\"x\"";
        const string Page = "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/";

        Assert.Equal("true", await test.AddAsync("r", Wrong, kind: "robot"));
        Assert.Equal("Wrong activity DOCUMENT_TYPE!", await test.AddAsync("a", Wrong));
        Assert.Equal("true", await test.AddAsync("p", Page + new string('p', 200) + "1\""));
        Assert.Equal("SQL query error!", await test.AddAsync("q", Page + new string('p', 200) + "2\""));
    }

    /// <summary>A registered action gets an address that another action has.</summary>
    [Theory]
    [InlineData("25.1150.0", "SQL query error!")]
    [InlineData("26.0.0", "Unable to set placement handler: You should use unique placement handler for each CODE!")]
    [InlineData("26.800.0", "Unable to set placement handler: You should use unique placement handler for each CODE!")]
    public async Task A_version_decides_how_a_clash_of_settings_pages_is_worded(string version, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("portal", $$"""{"version":"{{version}}"}""");
        await test.AddAsync("a", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/1\"");
        await test.AddAsync("b", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/2\"");

        string taken = await test.CallAsync("bizproc.activity.update", """{"CODE":"a","FIELDS":{"USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"https://a.b/2"}}""");
        string renamed = await test.AddAsync("c", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://a.b/2\"");

        Assert.Equal(expected, taken);
        Assert.Equal("Unable to set placement handler: Handler already binded", renamed);
    }
}
