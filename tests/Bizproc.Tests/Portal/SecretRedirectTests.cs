using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Neither the client secret nor the refresh token follows a redirect of the authorisation server, whatever the HTTP client follows.</summary>
public sealed class SecretRedirectTests
{
    private const string Secret = "client+s3cret/1234567";
    private const string Refresh = "r3fresh/T0ken&4567890";

    public static TheoryData<string, bool> Redirects => new(
        from status in (string[])["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"]
        from follows in (bool[])[true, false]
        select (status, follows));

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_redirect_of_the_authorisation_server_is_refused(string status, bool follows)
    {
        await using var thief = new LoopbackServer(LoopbackServer.Answer("""{"access_token":"stolen","member_id":"m","client_endpoint":"https://evil.example.com/rest/"}"""));
        await using var server = new LoopbackServer(LoopbackServer.Answer("", status, $"Location: {thief.Address}oauth/token/\r\n"));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = follows };
        using var http = new HttpClient(handler);
        var authorization = new AuthorizationClient(http, new ApplicationCredentials("app.1", Secret) { AuthorizationServer = server.Address }, TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAsync<PortalException>(() => authorization.AskAsync(Refresh, TestContext.Current.CancellationToken));

        Assert.Contains($"redirects to '{thief.Address.Authority}'", failure.Description, StringComparison.Ordinal);
        string asked = Assert.Single(server.Requests);
        Assert.Contains($"client_secret={Uri.EscapeDataString(Secret)}&refresh_token={Uri.EscapeDataString(Refresh)}", asked, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded\r\n", asked, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(thief.Requests, static request => request.Contains("s3cret", StringComparison.Ordinal) || request.Contains("r3fresh", StringComparison.Ordinal));
    }
}
