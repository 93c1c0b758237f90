using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Server;

/// <summary>A portal whose host is in Unicode (portal: 2.1).</summary>
public sealed class UnicodeHostTests
{
    private const string Unicode = "https://портал.example/";
    private const string Ascii = "https://xn--80awhdgm.example/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Unicode)]
    [InlineData(Ascii)]
    [InlineData("https://ПОРТАЛ.example:443/")]
    public async Task It_names_itself_in_ascii_and_answers_at_both_spellings(string address)
    {
        await using var portal = await StartAsync(address);
        using var http = new HttpClient(portal.CreateHandler());

        Assert.Equal((Ascii, Ascii), (portal.Address.ToString(), portal.AuthorizationServer.ToString()));
        foreach (string spelling in (string[])[Unicode, Ascii])
        {
            using var response = await http.GetAsync(new Uri(spelling + "rest/app.info?auth=admin"), Stop);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var client = new PortalClient(http, new PortalOptions { Portal = new Uri(spelling), AccessToken = "admin", PublicUrl = new Uri("https://app.test") });
            Assert.Equal(Ascii, client.Portal.ToString());
            Assert.Equal(JsonValueKind.Object, (await client.CallAsync("app.info", [], Stop)).ValueKind);
        }
    }

    [Fact]
    public async Task Calls_pages_and_renewals_name_it_in_ascii()
    {
        await using var portal = await StartAsync(Unicode);
        var posts = new List<string>();
        using var application = new Recorder(posts);
        using var route = portal.RouteTo(new Uri("https://приложение.test"), application);
        await portal.CreateClient().CallAsync("bizproc.activity.add", (JsonObject)JsonNode.Parse("""{"CODE":"a","HANDLER":"https://xn--e1aabhcpqfgk.test/h","NAME":"N","AUTH_USER_ID":1}""")!, Stop);

        await portal.InstallAsync(new Uri("https://приложение.test/install"), hasPage: true, cancellationToken: Stop);
        var run = await portal.RunAsync(new RunRequest("a"), Stop);

        Assert.Equal(200, run.Handler!.Status);
        Assert.Equal(2, posts.Count);
        Assert.All(posts, static post => Assert.Contains("xn--80awhdgm.example", post, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_old_name_redirects_to_the_new_one()
    {
        await using var portal = await StartAsync("https://example.test");
        using var http = new HttpClient(portal.CreateHandler());

        var moved = await portal.MoveAsync(new Uri(Unicode), cancellationToken: Stop);

        Assert.Equal(Ascii, moved.ToString());
        using var response = await http.GetAsync(new Uri("https://example.test/rest/app.info?auth=admin"), Stop);
        Assert.Equal((HttpStatusCode.Found, Ascii + "rest/app.info?auth=admin"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal(moved, await portal.MoveAsync(new Uri(Ascii), cancellationToken: Stop));
    }

    [Theory]
    [InlineData("ftp://портал.example")]
    [InlineData("https://портал.example/path")]
    [InlineData("https://user@портал.example")]
    public async Task An_address_that_no_portal_has_is_refused(string address) =>
        await Assert.ThrowsAsync<ArgumentException>("options", () => StartAsync(address));

    [Fact]
    public async Task A_portal_with_a_port_has_no_address_of_choice()
    {
        var options = new EmulatedPortalOptions { Address = new Uri(Unicode) };

        var failure = await Assert.ThrowsAsync<ArgumentException>("options", () => EmulatedPortal.StartAsync(options, Stop));

        Assert.Contains("IsInProcess", failure.Message, StringComparison.Ordinal);
    }

    private static Task<EmulatedPortal> StartAsync(string address) =>
        EmulatedPortal.StartAsync(new EmulatedPortalOptions { IsInProcess = true, Address = new Uri(address) }, Stop);

    private sealed class Recorder(List<string> posts) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            posts.Add(request.RequestUri + "\n" + WebUtility.UrlDecode(await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
