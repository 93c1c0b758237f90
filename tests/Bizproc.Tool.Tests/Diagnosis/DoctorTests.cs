using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator;
using Bizproc.Tool.Commands.Diagnosis;

namespace Bizproc.Tool.Tests.Diagnosis;

/// <summary>Broken set-ups, each of which <c>doctor</c> names by its own sentence.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private EmulatedPortal _portal = null!;
    private SmallServer _application = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _application = await SmallServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task In_a_sound_setup_every_check_is_ok()
    {
        await ToolRun.RunAsync("apply", "--yes", "--portal", _portal.Address.ToString(), "--public-url", _application.Address, "--assembly", ToolRun.Sample);
        await _portal.RunAsync(new RunRequest("md5_action") { Values = new() { ["inputString"] = "x" } }, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => !_application.Calls.IsEmpty);

        var (code, output, error) = await RunAsync(options: "--test-event");

        Assert.Equal("", error);
        Assert.All(output.TrimEnd('\n').Split('\n')[..^1], static line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.EndsWith("Nothing is wrong.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("portal gone", "portal", "it cannot be reached: ", "Check the address (--portal), the network, and that the portal runs.")]
    [InlineData("no portal", "portal", "it does not answer as a portal does", "Check the address (--portal): it must be that of a Bitrix24 portal, without a path.")]
    [InlineData("portal moved", "portal", "it redirects to http://127.0.0.1:", "The portal has moved: use that address with --portal.")]
    [InlineData("unknown token", "token", "the portal refuses it: invalid_token", "Set BIZPROC_TOKEN to an access token of the application")]
    [InlineData("expired token", "token", "the portal refuses it: expired_token", "Set a new BIZPROC_TOKEN, or also BIZPROC_CLIENT_ID, ")]
    [InlineData("no scope", "scope", "the application may not use bizproc", "Give the application the scope bizproc, then install it again.")]
    [InlineData("no administrator", "administrator", "the user of the token is not an administrator of the portal", "Let an administrator install or open the application, and use that token.")]
    [InlineData("dismissed user", "token", "the portal refuses it: user_access_error", "Set BIZPROC_TOKEN to an access token of the application")]
    [InlineData("webhook", "application", "the token is that of a webhook, and only an application may register actions", "Add a local application with the scope bizproc, and use its token.")]
    [InlineData("not installed", "installation", "not finished, so the portal sends no events", "its installation page must call BX24.installFinish().")]
    [InlineData("not paid", "payment", "the subscription of the application has ended", "Renew the subscription on the portal.")]
    [InlineData("no workflows", "activities", "the plan does not include workflows", "Change to a plan with workflows, or declare robots only.")]
    [InlineData("no robots", "robots", "the plan does not include automation rules", "Change to a plan with automation rules.")]
    [InlineData("wrong clock", "clock", "seconds between the portal and this machine", "Set the clock of this machine, or that of the portal's server, by a time server.")]
    [InlineData("no public URL", "public URL", "nobody has named it", "Use --public-url with the address at which the portal reaches the application.")]
    [InlineData("localhost", "public URL", "the portal refuses every handler at localhost, because its host has no dot", "Use a host with a dot, or 127.0.0.1.")]
    [InlineData("unknown name", "name", "app.invalid does not resolve: ", "Correct the public URL, or start the tunnel that has this name.")]
    [InlineData("no application", "handler", "cannot be reached: ", "Start the application, and the tunnel if there is one.")]
    [InlineData("not mapped", "handler", "is not found", "Call MapBizproc in the application, and check the path of the public URL.")]
    [InlineData("broken application", "handler", "answers 500", "Look at the log of the application.")]
    [InlineData("locked application", "handler", "refuses strangers (403)", "Let the portal pass: exclude the addresses of Bizproc from authorisation and from the firewall.")]
    [InlineData("redirecting application", "handler", "redirects, and a portal does not follow", "Use the final address as the public URL.")]
    [InlineData("other events", "events", "the portal sends events to https://old.example.com, which is not the public URL", "Install the application again, or unbind the events with event.unbind.")]
    [InlineData("not deployed", "declarations", "actions differ on the portal", "Look at them with bizproc plan, and deploy them with bizproc apply.")]
    [InlineData("orphan", "orphans", "not declared, but on the portal: forgotten", "Remove them with bizproc apply --orphans delete, after a look at bizproc plan.")]
    [InlineData("too many requests", "rate", "the portal refuses calls from this address for a time: there were too many", "Wait a minute. 50 requests at once and 2 a second are allowed")]
    [InlineData("no time left", "rate", "the portal refuses server.time for a time, because its calls have taken too long", "Wait 10 minutes, and let the application call it less often.")]
    [InlineData("not reached", "delivery", "the portal does not reach http://127.0.0.1:1/bizproc/install: ", "Start the application, and its tunnel if there is one, and let the portal through the firewall.")]
    [InlineData("tunnel without application", "delivery", "/bizproc/install: the answer is 502", "Start the application, and its tunnel if there is one")]
    [InlineData("not known", "proof", "the application refused the last call of the portal (403), because it does not know the portal or its application_token", "Open or install the application again on the portal")]
    [InlineData("old settings page", "pages", "the portal opens settings at https://old.example.com/settings, which is not the public URL", "Deploy the action again with bizproc apply")]
    [InlineData("orphaned settings page", "pages", "no declared action has the settings page ", "Deploy with bizproc apply, and delete orphans with bizproc apply --orphans delete.")]
    public async Task A_broken_setup_is_named_with_its_remedy(string setup, string check, string text, string remedy)
    {
        var (token, portal, publicUrl) = await BreakAsync(setup);

        var (code, output, error) = await RunAsync(token, portal, publicUrl, "--test-event");

        Assert.Equal("", error);
        string found = Assert.Single(output.Split('\n'), line => line.StartsWith($"fails  {check,-13}  ", StringComparison.Ordinal));
        Assert.Contains(text, found, StringComparison.Ordinal);
        Assert.Contains(remedy, found, StringComparison.Ordinal);
        Assert.EndsWith(" checks failed.\n", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData("https://192.168.1.5", "192.168.1.5 is not on the internet, so the portal cannot reach it")]
    [InlineData("https://app.local", "app.local is not on the internet, so the portal cannot reach it")]
    [InlineData("http://app.example.com", "http://app.example.com/ is http, so the portal sends tokens unencrypted")]
    [InlineData("https://app.example.com", "https://app.example.com/")]
    public void An_address_for_a_portal_on_the_internet_must_be_public_and_encrypted(string url, string text) =>
        Assert.Equal(text, AddressChecks.CheckSpelling(new Uri(url), new Uri("https://example.bitrix24.com")).Text);

    [Theory]
    [InlineData("""{"operating":390}""", "calls of app.info have taken 390 of 480 seconds in 10 minutes")]
    [InlineData("""{"operating":12.4}""", "12 of 480 seconds are spent in 10 minutes")]
    [InlineData("""{"operating":0.7}""", "1 of 480 seconds is spent in 10 minutes")]
    [InlineData("""{"operating":"many"}""", "the portal does not limit the time of methods")]
    [InlineData("""[]""", "the portal does not limit the time of methods")]
    public void The_time_of_methods_is_read_from_the_answers(string time, string text) =>
        Assert.Equal(text, RateCheck.Make([("app.info", null, JsonElement.Parse(time)), ("server.time", null, null)]).Text);

    [Fact]
    public async Task The_test_event_is_bound_for_the_moment_only_and_only_on_request()
    {
        var (_, before, _) = await RunAsync();
        Assert.Contains("?      delivery       not tried, because ONAPPTEST is not bound. With --test-event, doctor binds it, lets the portal send it, and unbinds it.\n", before, StringComparison.Ordinal);
        Assert.DoesNotContain(_application.Calls, static call => call.EndsWith("/bizproc/install", StringComparison.Ordinal));

        var (_, after, _) = await RunAsync(options: "--test-event");
        Assert.Contains($"ok     delivery       the portal reaches {_application.Address}/bizproc/install\n", after, StringComparison.Ordinal);
        Assert.Contains("POST /bizproc/install", _application.Calls);
        Assert.Equal("[]", (await _portal.CreateClient().CallAsync("event.get", cancellationToken: TestContext.Current.CancellationToken)).GetRawText());
    }

    [Fact]
    public async Task An_installation_that_bound_its_removal_counts_as_proof()
    {
        await _portal.CreateClient().CallAsync("event.bind", new JsonObject { ["event"] = "ONAPPUNINSTALL", ["handler"] = $"{_application.Address}/bizproc/install" }, TestContext.Current.CancellationToken);

        var (_, output, _) = await RunAsync();

        Assert.Contains($"ok     proof          the application was installed at {_application.Address}/bizproc/install, where it got the application_token\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_stable_fields()
    {
        var (_, output, _) = await ToolRun.RunAsync("doctor", "--json", "--portal", _portal.Address.ToString(), "--public-url", _application.Address);

        var first = JsonNode.Parse(output)!["checks"]![0]!;
        Assert.Equal($$"""{"check":"portal","state":"ok","text":"{{_portal.Address}} answers","remedy":null}""", first.ToJsonString());
    }

    private async Task<(string Token, string Portal, string? PublicUrl)> BreakAsync(string setup)
    {
        var stop = TestContext.Current.CancellationToken;
        string token = "admin", portal = _portal.Address.ToString();
        string? publicUrl = _application.Address;
        switch (setup)
        {
            case "portal gone": portal = "http://127.0.0.1:1"; break;
            case "no portal": portal = _application.Address; break;
            case "portal moved": await _portal.MoveAsync(cancellationToken: stop); break;
            case "unknown token": token = "unheard-of"; break;
            case "expired token": token = "expired"; break;
            case "no scope": token = "noscope"; break;
            case "no administrator": token = "user"; break;
            case "dismissed user": _portal.DismissUser(1); break;
            case "webhook": _portal.AddToken(token = "nobodys", application: null); break;
            case "not installed": _portal.Answer("app.info", """{"ID":1,"CODE":"app.1","VERSION":1,"INSTALLED":false,"PAYMENT_EXPIRED":"N","LANGUAGE_ID":"de"}"""); break;
            case "not paid": _portal.Answer("app.info", """{"ID":1,"CODE":"app.1","VERSION":1,"INSTALLED":true,"PAYMENT_EXPIRED":"Y","LANGUAGE_ID":"de"}"""); break;
            case "no workflows": _portal.Answer(Missing("bizproc.activity.list")); break;
            case "no robots": _portal.Answer(Missing("bizproc.robot.list")); break;
            case "wrong clock": _portal.Advance(TimeSpan.FromMinutes(10)); break;
            case "no public URL": publicUrl = null; break;
            case "localhost": publicUrl = "http://localhost:5000"; break;
            case "unknown name": publicUrl = "http://app.invalid"; break;
            case "no application": publicUrl = "http://127.0.0.1:1"; break;
            case "not mapped": _application.Status = 404; break;
            case "broken application": _application.Status = 500; break;
            case "locked application": _application.Status = 403; break;
            case "redirecting application": _application.Status = 301; break;
            case "other events": await _portal.CreateClient().CallAsync("event.bind", new JsonObject { ["event"] = "ONAPPUNINSTALL", ["handler"] = "https://old.example.com/bizproc/install" }, stop); break;
            case "orphan": await _portal.CreateClient().CallAsync("bizproc.activity.add", new JsonObject { ["CODE"] = "forgotten", ["NAME"] = "N", ["HANDLER"] = "https://app.example.com/h" }, stop); break;
            case "too many requests": _portal.AddFault(new PortalFault(FaultKind.QueryLimit) { Times = 100 }); break;
            case "no time left": _portal.Answer(new TaughtAnswer("server.time") { Error = "OPERATION_TIME_LIMIT", Description = "Method is blocked due to operation time limit.", HttpStatus = 429 }); break;
            case "not reached": publicUrl = "http://127.0.0.1:1"; break;
            case "tunnel without application": _application.Status = 502; break;
            case "not known": await RefuseCallAsync(); break;
            case "old settings page": await AddPageAsync("https://old.example.com/settings"); break;
            case "orphaned settings page": await AddPageAsync($"{_application.Address}/forgotten-settings"); break;
            default: break;
        }

        return (token, portal, publicUrl);
    }

    /// <summary>Lets the application refuse a call, as one does that has forgotten the portal.</summary>
    private async Task RefuseCallAsync()
    {
        await ToolRun.RunAsync("apply", "--yes", "--portal", _portal.Address.ToString(), "--public-url", _application.Address, "--assembly", ToolRun.Sample);
        _application.Status = 403;
        await _portal.RunAsync(new RunRequest("md5_action") { Values = new() { ["inputString"] = "x" } }, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => !_application.Calls.IsEmpty);
        _application.Status = 200;
    }

    private Task<JsonElement> AddPageAsync(string page) => _portal.CreateClient().CallAsync(
        "bizproc.activity.add",
        new JsonObject { ["CODE"] = "with_page", ["NAME"] = "N", ["HANDLER"] = "https://app.example.com/h", ["USE_PLACEMENT"] = "Y", ["PLACEMENT_HANDLER"] = page },
        TestContext.Current.CancellationToken);

    private static TaughtAnswer Missing(string method) => new(method) { Error = "ERROR_METHOD_NOT_FOUND", Description = "Method not found!", HttpStatus = 404 };

    private Task<(int Code, string Output, string Error)> RunAsync(string token = "admin", string? portal = null, string? publicUrl = "", params string[] options) =>
        ToolRun.RunAsync(folder: null, ("BIZPROC_TOKEN", token), ["doctor", .. options, "--portal", portal ?? _portal.Address.ToString(), "--assembly", ToolRun.Sample, .. Url(publicUrl == "" ? _application.Address : publicUrl)]);

    private static string[] Url(string? publicUrl) => publicUrl is null ? [] : ["--public-url", publicUrl];
}
