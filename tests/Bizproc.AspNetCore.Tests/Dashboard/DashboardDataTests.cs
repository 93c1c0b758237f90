using System.Net;
using System.Text;
using System.Text.Json;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Dashboard;

/// <summary>The data of the dashboard.</summary>
public sealed class DashboardDataTests
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_found_with_and_without_a_slash_wherever_it_is_mapped()
    {
        await using var scene = await DashboardScene.StartAsync(static web => web.MapGroup("/admin").MapBizprocDashboard("/steps").AllowAnonymous());
        using var bare = await scene.Http.GetAsync(new Uri(scene.Application.Address, "/admin/steps"), Stop);
        Assert.Equal((HttpStatusCode.Found, "./steps/"), (bare.StatusCode, bare.Headers.Location!.OriginalString));

        var (status, page) = await scene.GetAsync("/admin/steps/");
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (string file in page.Split('"').Where(static part => part.StartsWith("files/", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.OK, (await scene.GetAsync($"/admin/steps/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.GetAsync("/admin/steps/files/..%2findex.html")).Status);
    }

    [Fact]
    public async Task Every_item_is_on_exactly_one_page()
    {
        await using var scene = await DashboardScene.StartAsync();
        for (int i = 0; i < 120; i++) scene.Add($"{i:000}", minute: i / 7);
        scene.Add("other", KeptState.Waiting);
        List<string> seen = [];
        List<int> sizes = [];
        for (string? after = ""; after is not null;)
        {
            var page = await scene.ReadAsync($"data/items?state=Dead&after={Uri.EscapeDataString(after)}");
            sizes.Add(page.GetProperty("items").GetArrayLength());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal([50, 50, 20], sizes);
        Assert.Equal(Enumerable.Range(0, 120).Select(static i => $"{i:000}").Reverse(), seen);
        var counts = (await scene.ReadAsync("data/counts")).GetProperty("counts");
        Assert.Equal((120, 1, 0), (counts.GetProperty("Dead").GetInt32(), counts.GetProperty("Waiting").GetInt32(), counts.GetProperty("ReplyDead").GetInt32()));
    }

    [Theory]
    [InlineData("data/items")]
    [InlineData("data/items?state=7")]
    [InlineData("data/items?state=Gone")]
    [InlineData("data/items?state=Dead&after=x")]
    [InlineData("data/items?state=Dead&after=9999999999999999999999.a")]
    [InlineData("data/items?state=Dead&after=9223372036854775807.a")]
    public async Task A_list_that_does_not_exist_is_refused(string address)
    {
        await using var scene = await DashboardScene.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Hostile_texts_are_bounded_lines_in_json()
    {
        await using var scene = await DashboardScene.StartAsync();
        scene.Add("a", subject: Markup + "\u202E\r\n" + new string('x', 5_000), reason: "\"</script>" + Markup);

        var (_, text) = await scene.GetAsync("data/items?state=Dead");
        Assert.DoesNotContain('<', text);
        var item = JsonElement.Parse(text).GetProperty("items")[0];
        Assert.StartsWith(Markup + "   xxx", item.GetProperty("subject").GetString(), StringComparison.Ordinal);
        Assert.Equal(503, item.GetProperty("subject").GetString()!.Length);
    }

    [Fact]
    public async Task No_response_has_a_secret()
    {
        await using var scene = await DashboardScene.StartAsync(configure: static options => options.ApplicationToken = "options-application-token");
        string[] secrets =
        [
            "access-1234567890", "refresh-1234567890", "application-1234567890", "signature-1234567890", "my-own-password", "newer-1234567890",
            "options-application-token", TestApplication.ClientSecret, "reply-1234567890",
        ];
        string body = "event_token=w%7CA1%7Csignature-1234567890&code=note&auth[access_token]=access-1234567890&auth[refresh_token]=refresh-1234567890"
            + "&auth[application_token]=application-1234567890&auth[domain]=a.example.com&properties[Api_Token][]=my-own-password"
            + "&properties[link]=https%3A%2F%2Fx%2F%3Fauth%3DACCESS-1234567890&properties[application-1234567890]=n&properties[b][]=newer-1234567890"
            + $"&properties[c]={TestApplication.ClientSecret}+options-application-token&properties[text]={Uri.EscapeDataString(Markup)}&properties[long]={new string('y', 5_000)}";
        var tokens = new PortalTokens("newer-1234567890", "newest-1234567890");
        scene.Items.Calls["a"] = new QueuedCall("/bizproc/note", Encoding.UTF8.GetBytes(body), "m", tokens, DateTimeOffset.UnixEpoch);
        scene.Items.Replies["r"] = new StepReply
        {
            MemberId = "m", EventToken = "w|A1|signature-1234567890", IsAnswer = true, Tokens = new PortalTokens("reply-1234567890"),
            Body = Encoding.UTF8.GetBytes("""{"EVENT_TOKEN":"w|A1|signature-1234567890","RETURN_VALUES":{"total":"7","x":["reply-1234567890","<b>"]},"LOG_MESSAGE":"signature-1234567890"}"""),
            CreatedAt = DateTimeOffset.UnixEpoch, ExpiresAt = DateTimeOffset.MaxValue,
        };
        scene.Add("a");
        scene.Add("r", KeptState.ReplyWaiting);

        var call = await scene.GetAsync("data/content?id=a");
        var reply = await scene.GetAsync("data/content?id=r");
        string all = string.Concat(call.Text, reply.Text, (await scene.GetAsync("data/items?state=Dead")).Text, (await scene.GetAsync("data/portals")).Text);

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('<', all);
        var fields = FieldsOf(call.Text);
        Assert.Equal(
            ["auth[access_token]", "auth[application_token]", "auth[refresh_token]", "event_token", "properties[Api_Token][0]"],
            fields.Values.Where(static field => field.GetProperty("isHidden").GetBoolean()).Select(static field => field.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(("note", "a.example.com", "https://x/?auth=***", Markup), (Value("code"), Value("auth[domain]"), Value("properties[link]"), Value("properties[text]")));
        Assert.Equal((1_003, 5_000), (Value("properties[long]").Length, fields["properties[long]"].GetProperty("length").GetInt32()));
        var replied = FieldsOf(reply.Text);
        Assert.True(replied["EVENT_TOKEN"].GetProperty("isHidden").GetBoolean());
        Assert.Equal(("7", "***"), (replied["RETURN_VALUES[total]"].GetProperty("value").GetString(), replied["LOG_MESSAGE"].GetProperty("value").GetString()));

        string Value(string name) => fields[name].GetProperty("value").GetString()!;
    }

    [Fact]
    public async Task A_call_with_very_many_fields_is_shown_in_part()
    {
        await using var scene = await DashboardScene.StartAsync();
        string body = "event_token=w&" + string.Join('&', Enumerable.Range(0, 1_999).Select(static i => $"token{i}=secret-{i:0000000}"));
        scene.Items.Calls["a"] = new QueuedCall("/bizproc/note", Encoding.UTF8.GetBytes(body));

        var content = await scene.ReadAsync("data/content?id=a");

        Assert.Equal((500, 1_500), (content.GetProperty("fields").GetArrayLength(), content.GetProperty("omitted").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.GetAsync("data/content?id=gone")).Status);
    }

    [Fact]
    public async Task Changes_name_what_was_done_and_what_is_gone()
    {
        await using var scene = await DashboardScene.StartAsync();
        foreach (string id in new[] { "a", "b" }) scene.Add(id);

        Assert.Equal((HttpStatusCode.OK, """{"done":2,"left":1}"""), await scene.PostAsync("again", """{"ids":["a","b","gone","a"]}"""));
        Assert.Equal(["again a", "again b", "again gone"], scene.Items.Changes);
        foreach (string wrong in new[] { "", "{}", "[]", "null", """{"ids":[]}""", """{"ids":[null]}""", """{"ids":[""]}""", """{"ids":"a"}""", "{\"ids\":[\"" + new string('a', 300_000) + "\"]}" })
            Assert.Equal(HttpStatusCode.BadRequest, (await scene.PostAsync("drop", wrong)).Status);
        Assert.Equal(3, scene.Items.Changes.Count);
    }

    [Fact]
    public async Task What_failed_is_only_in_the_log()
    {
        var store = new MoodyStore();
        await using var scene = await DashboardScene.StartAsync(services: services =>
        {
            HeaderAuthentication.AddTo(services);
            services.AddSingleton<IPortalStore>(store);
        });
        (scene.Items.IsAway, store.IsAway) = (true, true);
        scene.Add("a");

        var counts = await scene.GetAsync("data/counts");
        var portals = await scene.GetAsync("data/portals");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (counts.Status, portals.Status));
        Assert.DoesNotContain("swordfish", counts.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", portals.Text, StringComparison.Ordinal);
        Assert.Equal(2, scene.Application.Log.Lines.Count(static line => line.Is("DashboardFailed")));
        Assert.Equal("m", (await scene.ReadAsync("data/items?state=Dead")).GetProperty("items")[0].GetProperty("portal").GetString());
        store.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await scene.GetAsync("data/portals")).Status);
    }

    [Fact]
    public async Task Ten_thousand_portals_are_searched_and_turned_by_page_without_a_token()
    {
        var store = new MemoryPortalStore();
        for (int i = 0; i < 10_000; i++)
        {
            await store.PutAsync(new InstalledPortal
            {
                MemberId = $"member{i:00000}", Portal = new Uri($"https://p{i:00000}.example.com"), Tokens = new PortalTokens("access-token-1", "refresh-token-1"),
                ApplicationToken = i % 2 == 0 ? "application-token-1" : null, Language = "de", Deployed = "0123456789abcdef", RenewalLease = i == 7 ? "lease-1" : null,
            });
        }

        await using var scene = await DashboardScene.StartAsync(
            services: services =>
            {
                HeaderAuthentication.AddTo(services);
                services.AddSingleton<IPortalStore>(store);
            },
            configure: static options => (options.Portal, options.AccessToken) = (null, null));

        var (_, text) = await scene.GetAsync("data/portals");
        var first = JsonElement.Parse(text);
        Assert.InRange(text.Length, 1_000, 20_000);
        Assert.Equal((10_000, 200, 50), (first.GetProperty("total").GetInt32(), first.GetProperty("pages").GetInt32(), first.GetProperty("portals").GetArrayLength()));
        Assert.DoesNotContain("token-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lease-1", text, StringComparison.Ordinal);
        var portal = first.GetProperty("portals")[7];
        Assert.Equal(
            """{"host":"p00007.example.com","memberId":"member00007","language":"de","state":"Due","reason":"","release":"0123456789ab","isRenewing":true,"hasApplicationToken":false}""",
            portal.GetRawText());

        var last = await scene.ReadAsync("data/portals?page=4000000");
        Assert.Equal((199, "p09999.example.com"), (last.GetProperty("page").GetInt32(), last.GetProperty("portals")[49].GetProperty("host").GetString()));
        var found = await scene.ReadAsync("data/portals?search=MEMBER0123");
        Assert.Equal((10, "p01230.example.com"), (found.GetProperty("found").GetInt32(), found.GetProperty("portals")[0].GetProperty("host").GetString()));
    }

    [Theory]
    [InlineData("https://портал.example")]
    [InlineData("https://xn--80awhdgm.example")]
    public async Task A_portal_with_a_host_in_unicode_is_listed_once_and_found_by_both_spellings(string address)
    {
        var store = new MemoryPortalStore();
        await store.PutAsync(new InstalledPortal { MemberId = "unicode", Portal = new Uri("https://xn--80awhdgm.example"), Tokens = new PortalTokens("a") });
        await using var scene = await DashboardScene.StartAsync(
            services: services =>
            {
                HeaderAuthentication.AddTo(services);
                services.AddSingleton<IPortalStore>(store);
            },
            configure: options => (options.Portal, options.AccessToken) = (new Uri(address), "access"));

        foreach (string search in (string[])["", "Портал", "80AWHDGM"])
        {
            var found = await scene.ReadAsync($"data/portals?search={Uri.EscapeDataString(search)}");
            Assert.Equal("xn--80awhdgm.example", Assert.Single(found.GetProperty("portals").EnumerateArray()).GetProperty("host").GetString());
        }
    }

    /// <summary>Another process may have brought a portal in line, so the store decides, whatever this process has done.</summary>
    [Theory]
    [InlineData(null, "Due")]
    [InlineData("0.0.1:another", "Due")]
    [InlineData("999.0:another", "Newer")]
    public async Task The_release_of_a_portal_is_compared_with_the_one_that_runs(string? deployed, string state)
    {
        var store = new MemoryPortalStore();
        await using var scene = await DashboardScene.StartAsync(
            services: services =>
            {
                HeaderAuthentication.AddTo(services);
                services.AddSingleton<IPortalStore>(store);
            },
            configure: static options => (options.Portal, options.AccessToken) = (null, null));
        await store.PutAsync(new InstalledPortal { MemberId = "m", Portal = new Uri("https://p.example.com"), Tokens = new PortalTokens("a"), Deployed = deployed });

        Assert.Equal(state, (await scene.ReadAsync("data/portals")).GetProperty("portals")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_portal_that_has_this_release_is_in_line()
    {
        await using var scene = await DashboardScene.StartAsync(
            static web =>
            {
                web.MapBizprocInstall();
                web.MapBizprocDashboard().AllowAnonymous();
            },
            configure: static options => (options.Portal, options.AccessToken) = (null, null));
        await scene.Portal.InstallAsync(new Uri(scene.Application.Address, "/bizproc/install"), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("InSync", (await scene.ReadAsync("data/portals")).GetProperty("portals")[0].GetProperty("state").GetString());
    }

    private static Dictionary<string, JsonElement> FieldsOf(string content) =>
        JsonElement.Parse(content).GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("name").GetString()!, StringComparer.Ordinal);
}
