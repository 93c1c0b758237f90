using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>
/// Puts an emulated portal at an address on the internet, whose other hosts redirect there, and an authorisation server beside it that says what a
/// test wants; all within the process.
/// </summary>
internal sealed class RelocatedPortal(EmulatedPortal portal, string home) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private int _renewals;

    /// <summary>Where the portal answers.</summary>
    public Uri Home { get; set; } = new(home);

    /// <summary>What the authorisation server says of where it is; the truth if left out.</summary>
    public string? Endpoint { get; set; }

    public int Renewals => Volatile.Read(ref _renewals);

    /// <summary>The hosts that were called with a token, in order.</summary>
    public ConcurrentQueue<string> Called { get; } = [];

    /// <summary>Makes the application's HTTP client go this way.</summary>
    public void TakeOver(IServiceCollection services) => services.AddHttpClient("Bizproc").ConfigurePrimaryHttpMessageHandler(() => this);

    /// <summary>Tokens that the portal knows, and of which the authorisation server gives out others.</summary>
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
