using System.Net;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Dashboard;

/// <summary>Access to the dashboard: seeing it, and changing something there.</summary>
public sealed class DashboardAccessTests
{
    private const string OneId = """{"ids":["a"]}""";

    private static readonly string[] Pages = ["", "files/app.js", "data/counts", "data/items?state=Dead", "data/content?id=a", "data/portals"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_without_authorisation_does_not_start_and_says_what_to_do()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(static () => DashboardScene.StartAsync(static web => web.MapBizprocDashboard(), static _ => { }));

        Assert.StartsWith("The dashboard at /bizproc/dashboard demands a signed-in user", fault.Message, StringComparison.Ordinal);
        Assert.Contains("AddAuthorization()", fault.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAnonymous()", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_or_changed_without_a_user()
    {
        await using var scene = await DashboardScene.StartAsync(static web => web.MapBizprocDashboard());
        scene.Add("a");

        foreach (string page in Pages) Assert.Equal(HttpStatusCode.Unauthorized, (await scene.GetAsync(page)).Status);
        foreach (string change in new[] { "again", "drop" }) Assert.Equal(HttpStatusCode.Unauthorized, (await scene.PostAsync(change, OneId)).Status);
        Assert.Equal(Pages.Length + 2, DashboardRoutes(scene).Length);
        Assert.Empty(scene.Items.Changes);
        foreach (string page in Pages.Where(static page => !page.Contains("content", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.OK, (await scene.GetAsync(page, "ada")).Status);
        var posted = await scene.PostAsync("drop", OneId, static headers => headers.Add(HeaderAuthentication.Header, "ada"));
        Assert.Equal((HttpStatusCode.OK, """{"done":1,"left":0}"""), posted);
        Assert.Contains("drop for 1 of 1 items, by ada", Assert.Single(scene.Application.Log.Lines, static line => line.Is("DashboardUsed")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_of_the_application_replaces_the_default_one()
    {
        await using var scene = await DashboardScene.StartAsync(static web => web.MapBizprocDashboard().RequireAuthorization(
            static policy => policy.RequireAssertion(static context => ((HttpContext)context.Resource!).Request.Query["key"] == "right")));

        Assert.Equal(HttpStatusCode.OK, (await scene.GetAsync("data/counts?key=right")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.GetAsync("data/counts")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await scene.GetAsync("data/counts", "ada")).Status);
    }

    [Fact]
    public async Task An_open_dashboard_is_a_decision_of_the_application_that_is_logged_once()
    {
        await using var scene = await DashboardScene.StartAsync(static web => web.MapBizprocDashboard().AllowAnonymous(), static _ => { });

        Assert.Equal(HttpStatusCode.OK, (await scene.GetAsync("data/counts")).Status);
        Assert.Contains("/bizproc/dashboard", Assert.Single(scene.Application.Log.Lines, static line => line.Is("DashboardOpen")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_dashboard_has_no_endpoint_that_changes()
    {
        await using var scene = await DashboardScene.StartAsync(static web => web.MapBizprocDashboard(configure: static options => options.IsReadOnly = true).AllowAnonymous());
        scene.Add("a");

        foreach (string change in new[] { "again", "drop" }) Assert.Equal(HttpStatusCode.NotFound, (await scene.PostAsync(change, OneId)).Status);
        Assert.True((await scene.ReadAsync("data/counts")).GetProperty("isReadOnly").GetBoolean());
        Assert.All(DashboardRoutes(scene), static route => Assert.Equal(["GET"], route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods));
        Assert.Empty(scene.Items.Changes);
    }

    [Theory]
    [InlineData("no header", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site: cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site: same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site: none", HttpStatusCode.Forbidden)]
    [InlineData("Origin: https://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("Origin: null", HttpStatusCode.Forbidden)]
    [InlineData("Origin: http://127.0.0.1:9", HttpStatusCode.Forbidden)]
    [InlineData("type: text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("type: application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("Sec-Fetch-Site: same-origin", HttpStatusCode.OK)]
    [InlineData("Origin: own", HttpStatusCode.OK)]
    public async Task A_change_of_another_site_is_refused(string difference, HttpStatusCode expected)
    {
        await using var scene = await DashboardScene.StartAsync();
        scene.Add("a");
        string[] header = difference.Split(": ", count: 2);
        string type = header[0] == "type" ? header[1] : "application/json";

        var (status, _) = await scene.PostAsync("drop", OneId, headers =>
        {
            if (header is ["no header"]) headers.Remove("X-Bizproc-Dashboard");
            else if (header is ["Origin", "own"]) headers.Add("Origin", scene.Application.Address.GetLeftPart(UriPartial.Authority));
            else if (header[0] != "type") headers.Add(header[0], header[1]);
        }, type);

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.OK ? ["drop a"] : [], scene.Items.Changes);
    }

    [Fact]
    public async Task A_change_only_by_post_and_every_response_is_closed_to_other_sites()
    {
        await using var scene = await DashboardScene.StartAsync();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await scene.GetAsync("drop?ids=a")).Status);

        foreach (string page in Pages)
        {
            using var response = await scene.Http.GetAsync(new Uri(page, UriKind.Relative), Stop);
            string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal(("no-store", "nosniff"), (response.Headers.CacheControl!.ToString(), Assert.Single(response.Headers.GetValues("X-Content-Type-Options"))));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    private static RouteEndpoint[] DashboardRoutes(DashboardScene scene) =>
    [
        .. scene.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.RoutePattern.RawText!.StartsWith("/bizproc/dashboard", StringComparison.Ordinal)),
    ];
}
