using System.Net;
using System.Text;
using System.Text.Json;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Settings;

/// <summary>Settings pages (portal: 12).</summary>
public sealed class SettingsTests
{
    private const string Token = "the-application-token-of-the-portal";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_opens_the_page_with_what_is_set_so_far()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given, applicationToken: null);
        await application.DeployAsync(portal);

        using var http = new HttpClient();
        string open = """{"code":"paint","values":{"colour":"blue","walls":["north","süd"]}}""";
        using var opened = await http.PostAsync(new Uri(portal.Address, "/emulator/settings"), new StringContent(open), Stop);

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal((Colour.Blue, 2), (call!.Values.Colour, call.Values.Coats));
        Assert.Equal(["north", "süd"], call.Values.Walls);
        Assert.Equal(("paint", "A40364_79843_85254_57332", DocumentKind.Deal), (call.Options.Code, call.Options.StepName, call.Options.DocumentType!.Kind));
        Assert.Equal(["colour", "coats", "walls"], call.Options.Properties.Select(static property => property.Key));
        Assert.Equal((true, true), (call.Options.Properties[0].IsRequired, call.Options.Properties[2].IsMultiple));
        Assert.Equal("Title", call.Options.DocumentFields.GetProperty("TITLE").GetProperty("Name").GetString());
        Assert.Equal(portal.Address, call.Portal.Portal);
        Assert.Contains($"{portal.Address}api/v1/", call.Script, StringComparison.Ordinal);

        // The user who opened the page calls with the tokens of the post.
        Assert.True(await call.Portal.CallAsync("app.info", "{}"u8.ToArray(), Conformance.JsonElementInfo.Default.JsonElement, Stop) is { ValueKind: JsonValueKind.Object });
    }

    [Fact]
    public async Task Both_shapes_of_properties_are_read_alike()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given);

        using var stored = await PostAsync(application, Form(portal, """{"code":"paint","properties":{"colour":{"NAME":"Colour","TYPE":"select","REQUIRED":"Y","MULTIPLE":"N"}}}"""));
        var first = Assert.Single(call!.Options.Properties);
        using var unified = await PostAsync(application, Form(portal, """{"code":"paint","properties":[{"Id":"colour","Type":"select","Name":"Colour","Required":true,"Multiple":false}]}"""));
        var second = Assert.Single(call.Options.Properties);

        Assert.Equal(first with { Json = default }, second with { Json = default });
        Assert.Equal(("colour", "select", true, false), (second.Key, second.Type, second.IsRequired, second.IsMultiple));
    }

    [Fact]
    public async Task The_template_of_the_step_is_read()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given, applicationToken: null);
        await application.DeployAsync(portal);
        var template = new WorkflowTemplate("T", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"))
        {
            Parameters = { ["reason"] = new WorkflowVariable(PropertyType.String) },
            Variables = { ["who"] = new WorkflowVariable(PropertyType.User) { IsMultiple = true, IsRequired = true } },
            Constants = { ["rate"] = new WorkflowVariable(PropertyType.Double) },
        };
        var step = template.Steps.Run("paint", new() { ["colour"] = "blue" });
        var log = template.Steps.Log("Done");

        await portal.OpenSettingsAsync(new SettingsRequest("paint") { TemplateId = portal.AddTemplate(template) }, cancellationToken: Stop);

        var read = call!.Options.Template;
        Assert.Equal((step.Name, Colour.Blue), (call.Options.StepName, call.Values.Colour));
        Assert.Equal("reason", Assert.Single(read.Parameters).Key);
        Assert.Equal(("who", "user", true, true), Assert.Single(read.Variables) is var who ? (who.Key, who.Type, who.IsMultiple, who.IsRequired) : default);
        Assert.Equal("rate", Assert.Single(read.Constants).Key);
        Assert.Empty(read.GlobalVariables.Concat(read.GlobalConstants));
        var last = read.Steps[^1];
        Assert.Equal((log.Name, "LogActivity", "Report", "Report", "string"), (last.Name, last.Type, last.Returns[0].Key, last.Returns[0].Name, last.Returns[0].Type));
        Assert.Equal($"{{={log.Name}:Report}}", TemplateExpression.Result(last.Name, last.Returns[0].Key));
    }

    [Fact]
    public async Task A_template_as_the_documentation_prints_it_is_read()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given);
        const string Options = """
            {"code":"paint","template":{"parameters":[],"variables":[{"Id":"Approver","Type":"user","Name":"Approver","Description":"","Multiple":1,"Required":false}],"constants":[],
            "global_variables":[{"Id":"Variable1","Type":"user","Name":"V","Multiple":0,"Required":1}],"global_constants":[{"Id":"Constant1","Type":"user","Name":"C","Default":"user_1"}],
            "return_activities":[{"Id":"A1_2_3_4","Type":"ApproveActivity","Title":"Approval","Return":[{"Id":"TaskId","Name":"ID","Type":"int"}]}]} }
            """;

        using var response = await PostAsync(application, Form(portal, Options));

        var read = call!.Options.Template;
        Assert.Equal(("Approver", true, false), (read.Variables[0].Name, read.Variables[0].IsMultiple, read.Variables[0].IsRequired));
        Assert.Equal(("Variable1", false, true), (read.GlobalVariables[0].Key, read.GlobalVariables[0].IsMultiple, read.GlobalVariables[0].IsRequired));
        Assert.Equal("user_1", read.GlobalConstants[0].Json.GetProperty("Default").GetString());
        Assert.Equal(("A1_2_3_4", "ApproveActivity", "Approval", "TaskId"), (read.Steps[0].Name, read.Steps[0].Type, read.Steps[0].Title, read.Steps[0].Returns[0].Key));
    }

    [Theory]
    [InlineData("""{"code":"paint"}""")]
    [InlineData("""{"code":"paint","template":null}""")]
    [InlineData("""{"code":"paint","template":[]}""")]
    [InlineData("""{"code":"paint","template":"x"}""")]
    [InlineData("""{"code":"paint","template":{"parameters":1,"variables":null,"return_activities":{"a":1}}}""")]
    [InlineData("""{"code":"paint","template":{"return_activities":[1,null,[]]}}""")]
    public async Task A_portal_that_sends_no_template_has_empty_lists(string options)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given);

        using var response = await PostAsync(application, Form(portal, options));

        var read = call!.Options.Template;
        Assert.Empty(read.Parameters.Concat(read.Variables).Concat(read.Constants).Concat(read.GlobalVariables).Concat(read.GlobalConstants));
        Assert.Empty(read.Steps);
    }

    [Fact]
    public async Task An_expression_in_the_place_of_a_value_is_said_and_stays_readable()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        SettingsCall<Paint>? call = null;
        await using var application = await StartAsync(portal, given => call = given);

        using var response = await PostAsync(application, Form(portal, """{"code":"paint","current_values":{"coats":"{=Document:COATS}","colour":null,"walls":"west"}}"""));

        Assert.Equal("coats", Assert.Single(call!.Unfit).Key);
        Assert.Equal("{=Document:COATS}", call.Options.CurrentValues.GetProperty("coats").GetString());
        Assert.Null(call.Values.Colour);
        Assert.Equal(["west"], call.Values.Walls);
        Assert.Equal($"frame-ancestors {portal.Address.GetLeftPart(UriPartial.Authority)}", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("{\"code\":\"other\"}", Token, null, HttpStatusCode.NotFound)]
    [InlineData("{}", Token, null, HttpStatusCode.NotFound)]
    [InlineData("[]", Token, null, HttpStatusCode.BadRequest)]
    [InlineData("{\"code\":", Token, null, HttpStatusCode.BadRequest)]
    [InlineData("", Token, null, HttpStatusCode.BadRequest)]
    [InlineData("{\"code\":\"paint\"}", "another", null, HttpStatusCode.Forbidden)]
    [InlineData("{\"code\":\"paint\"}", Token, "ffff", HttpStatusCode.Forbidden)]
    [InlineData("{\"code\":\"paint\",\"current_values\":[[[1]]]}", Token, null, HttpStatusCode.OK)]
    [InlineData("{\"code\":\"paint\",\"document_type\":[1,2,3],\"properties\":[1,{}]}", "", null, HttpStatusCode.OK)]
    public async Task What_is_wrong_is_refused(string options, string token, string? memberId, HttpStatusCode status)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        int calls = 0;
        await using var application = await StartAsync(portal, _ => calls++);

        using var response = await PostAsync(application, Form(portal, options, token, memberId));

        Assert.Equal((status, status == HttpStatusCode.OK ? 1 : 0), (response.StatusCode, calls));
    }

    [Theory]
    [InlineData("""{"code":"\ud800"}""")]
    [InlineData("{\"code\":\"%FF\"}")]
    [InlineData("""{"code":"paint","activity_name":"\udc00"}""")]
    [InlineData("{\"code\":\"paint\",\"activity_name\":\"%FF\"}")]
    [InlineData("""{"code":"paint","current_values":{"colour":"\ud800"}}""")]
    [InlineData("{\"code\":\"paint\",\"current_values\":{\"colour\":\"%FF\"}}")]
    [InlineData("""{"code":"paint","current_values":{"\ud800":"x"}}""")]
    [InlineData("""{"code":"paint","properties":[{"Id":"\ud800"}]}""")]
    [InlineData("""{"code":"paint","properties":{"\udfff":{}}}""")]
    [InlineData("""{"code":"paint","document_type":["crm","\ud800","DEAL"]}""")]
    [InlineData("""{"code":"paint","template":{"deep":[{"text":"\ud800x"}]}}""")]
    [InlineData("""{"code":"paint"} and more""")]
    public async Task Json_whose_texts_are_none_is_malformed(string options)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static _ => Assert.Fail("The page was opened"));

        using var response = await PostAsync(application, Form(portal, options).Replace("%25FF", "%FF", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(application.Log.Lines, static line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task The_application_token_is_demanded_once_the_portal_has_sent_it_to_a_page()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        int calls = 0;
        await using var application = await StartAsync(portal, _ => calls++);
        const string Options = """{"code":"paint"}""";

        using var older = await PostAsync(application, Form(portal, Options, token: ""));
        using var newer = await PostAsync(application, Form(portal, Options));
        using var forged = await PostAsync(application, Form(portal, Options, token: ""));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, 2), (older.StatusCode, newer.StatusCode, forged.StatusCode, calls));
    }

    [Fact]
    public async Task The_application_token_is_demanded_of_a_portal_that_sent_it_to_the_installation_page()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static _ => Assert.Fail("The page was opened"));
        var store = application.Services.GetRequiredService<IPortalStore>();
        await store.PutAsync(
            new InstalledPortal { MemberId = portal.MemberId, Portal = portal.Address, Tokens = new PortalTokens("admin"), ApplicationToken = Token, SendsTokenToPages = true });

        using var response = await PostAsync(application, Form(portal, """{"code":"paint"}""", token: ""));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_member_id_the_application_token_of_the_one_portal_opens_the_page()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        int calls = 0;
        await using var application = await StartAsync(portal, _ => calls++);
        const string Options = """{"code":"paint"}""";

        using var without = await PostAsync(application, Form(portal, Options, token: "", memberId: ""));
        using var with = await PostAsync(application, Form(portal, Options, memberId: ""));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, 1), (without.StatusCode, with.StatusCode, calls));
    }

    [Theory]
    [InlineData("https://пример.рф/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/")]
    public async Task Only_the_portal_may_show_the_page_also_where_its_host_is_in_unicode(string address)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static _ => { }, applicationToken: null);
        var kept = new InstalledPortal { MemberId = "unicode", Portal = new Uri(address), Tokens = new PortalTokens("unused-access-token"), ApplicationToken = Token };
        await application.Services.GetRequiredService<IPortalStore>().PutAsync(kept);

        using var response = await PostAsync(application, Form(portal, """{"code":"paint"}""", memberId: "unicode"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("frame-ancestors https://xn--e1afmkfd.xn--p1ai", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_body_is_bounded()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static _ => { });

        using var response = await PostAsync(application, Form(portal, $$"""{"code":"paint","template":"{{new string('x', 1024 * 1024)}}"}"""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_action_without_a_settings_page_has_none_to_map()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Sum, SumHandler>(),
            map: static application => application.MapBizprocSettings<Sum>(static _ => Task.FromResult(Results.Ok()))));

        Assert.Contains("UsePlacement", failure.Message, StringComparison.Ordinal);
    }

    private static Task<TestApplication> StartAsync(EmulatedPortal portal, Action<SettingsCall<Paint>> see, string? applicationToken = Token) => TestApplication.StartAsync(
        portal,
        static builder => builder.AddActions(ActionDefinition.GetAll<Paint>()),
        options => (options.MemberId, options.ApplicationToken) = (portal.MemberId, applicationToken),
        map: application => application.MapBizprocSettings<Paint>(call =>
        {
            see(call);
            return Task.FromResult(Results.Content(call.Script, "text/html"));
        }));

    private static string Form(EmulatedPortal portal, string options, string token = Token, string? memberId = null) =>
        $"AUTH_ID=admin&REFRESH_ID=refresh&member_id={memberId ?? portal.MemberId}&PLACEMENT_OPTIONS={Uri.EscapeDataString(options)}&APPLICATION_TOKEN={token}";

    private static async Task<HttpResponseMessage> PostAsync(TestApplication application, string form)
    {
        using var http = new HttpClient();
        using var content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await http.PostAsync(new Uri(application.Address, "/settings/{paint}?DOMAIN=x"), content, Stop);
    }
}
