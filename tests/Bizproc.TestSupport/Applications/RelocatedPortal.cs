using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.TestSupport;

/// <summary>
/// Gives an emulated portal an address on the internet, with other hosts that redirect there and an authorisation server that answers as a test
/// specifies. No request leaves the process.
/// </summary>
public sealed class RelocatedPortal(EmulatedPortal portal, string home) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private int _renewals;

    /// <summary>The address at which the portal answers.</summary>
    public Uri Home { get; set; } = new(home);

    /// <summary>The portal's address that the authorisation server names. Default: the true one.</summary>
    public string? Endpoint { get; set; }

    public int Renewals => Volatile.Read(ref _renewals);

    /// <summary>The hosts that were called with a token, in order.</summary>
    public ConcurrentQueue<string> Called { get; } = [];

    /// <summary>Sends the requests of the application's HTTP client to this portal.</summary>
    public void TakeOver(IServiceCollection services) => services.AddHttpClient("Bizproc").ConfigurePrimaryHttpMessageHandler(() => this);

    /// <summary>Creates tokens that the portal knows. The authorisation server renews them.</summary>
    public PortalTokens CreateTokens(int number = 0)
    {
        string token = $"relocated-access-token-{number}";
        portal.AddToken(token);
        return new PortalTokens(token, $"relocated-refresh-token-{number}");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal)) return Renew(request);

        Called.Enqueue(address.Host);
        if (address.IdnHost != Home.IdnHost)
        {
            var elsewhere = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { RequestMessage = request };
            elsewhere.Headers.Location = new Uri(Home, address.PathAndQuery);
            return elsewhere;
        }

        request.RequestUri = new Uri(portal.Address, address.PathAndQuery);
        return await base.SendAsync(request, cancellationToken);
    }

    private HttpResponseMessage Renew(HttpRequestMessage request)
    {
        var tokens = CreateTokens(Interlocked.Increment(ref _renewals));
        string json = new JsonObject
        {
            ["access_token"] = tokens.AccessToken,
            ["refresh_token"] = tokens.RefreshToken,
            ["member_id"] = portal.MemberId,
            ["client_endpoint"] = Endpoint ?? $"{Home.OriginalString.TrimEnd('/')}/rest/",
            ["user_id"] = 1,
        }.ToJsonString();
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
