using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>A portal that moved is told with its new host; nothing is called there, and the token does not go there.</summary>
public class RedirectTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_names_the_new_host(string status)
    {
        await using var moved = new LoopbackServer(LoopbackServer.Answer("""{"result":true}"""));
        string location = $"Location: {moved.Address}elsewhere/?auth={StubPortal.Token}\r\n";
        await using var portal = new LoopbackServer(LoopbackServer.Answer("", status, location));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);

        var failure = await CallAsync(http, portal);

        Assert.Equal(("", int.Parse(status[..3], provider: null)), (failure.Error, failure.HttpStatus));
        Assert.Contains($"redirects to '{moved.Address.Authority}'", failure.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(StubPortal.Token, failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(moved.Requests);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_client_that_follows_redirects_fails_as_well_and_does_not_send_the_token(string status)
    {
        await using var moved = new LoopbackServer(LoopbackServer.Answer("""{"result":true}"""));
        await using var portal = new LoopbackServer(LoopbackServer.Answer("", status, $"Location: {moved.Address}rest/some.method\r\n"));
        using var http = new HttpClient();

        var failure = await CallAsync(http, portal);

        Assert.Equal("", failure.Error);
        Assert.Contains($"redirects to '{moved.Address.Authority}'", failure.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(moved.Requests, request => request.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_within_the_portal_or_to_nowhere_is_one_as_well()
    {
        await using var portal = new LoopbackServer(
            LoopbackServer.Answer("", "302 Found", "Location: /auth/\r\n"),
            LoopbackServer.Answer("", "304 Not Modified", ""));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);

        Assert.Equal(302, (await CallAsync(http, portal)).HttpStatus);
        Assert.Equal(304, (await CallAsync(http, portal)).HttpStatus);
    }

    [Fact]
    public async Task A_handler_of_the_application_may_send_the_first_request_elsewhere()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("""{"result":true}"""));
        using var http = new HttpClient(new Detour(server.Address));

        await new PortalClient(http, StubPortal.Options()).CallAsync(SumAction.Robot, ActionCommand.Delete, cancellationToken: Canceled);

        Assert.Single(server.Requests);
    }

    private static Task<PortalRedirectException> CallAsync(HttpClient http, LoopbackServer portal) => Assert.ThrowsAsync<PortalRedirectException>(
        () => new PortalClient(http, StubPortal.Options(portal.Address.AbsoluteUri))
            .CallAsync(SumAction.Robot, ActionCommand.Delete, cancellationToken: Canceled));

    private sealed class Detour(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
