using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Bizproc.Tests.Support;

/// <summary>
/// A portal that moves, and the authorisation server that knows its address, without a network. Refresh tokens are good for one renewal, and the
/// host that the portal left redirects.
/// </summary>
internal sealed class MovingPortal : HttpMessageHandler
{
    public const string MemberId = "member-of-the-portal";
    public static readonly Uri Old = new("https://old.example.com/");
    public static readonly Uri New = new("https://new.example.com/");

    private readonly Lock _gate = new();
    private int _number;

    /// <summary>The address at which the portal answers.</summary>
    public Uri Home { get; set; } = Old;

    /// <summary>The portal's address that the authorisation server names. Default: the true one.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The member id of the portal whose tokens the authorisation server claims to renew.</summary>
    public string Member { get; set; } = MemberId;

    public HttpStatusCode Redirect { get; set; } = HttpStatusCode.TemporaryRedirect;

    /// <summary>The next access token. Default: one that fits.</summary>
    public string? NextToken { get; set; }

    /// <summary>A function that is awaited before a renewal is answered.</summary>
    public Func<Task> BeforeAnswer { get; set; } = static () => Task.CompletedTask;

    public int Renewals { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The hosts that were called with a token, in order.</summary>
    public List<string> Called { get; } = [];

    public PortalTokens Tokens => new(AccessToken, RefreshToken);

    private string AccessToken => $"access-token-{_number}";

    private string RefreshToken => $"refresh-token-{_number}";

    /// <summary>Tokens that have expired, and can be renewed.</summary>
    public PortalTokens Expired => new("expired-access-token", RefreshToken);

    public PortalOptions Options(PortalTokens? tokens = null, ITokenStore? store = null, TimeProvider? time = null, bool allowsPrivate = false, Uri? at = null) => new()
    {
        Portal = at ?? Old,
        MemberId = MemberId,
        AccessToken = (tokens ?? Tokens).AccessToken,
        RefreshToken = (tokens ?? Tokens).RefreshToken,
        Application = new ApplicationCredentials("app.id", "s3cret-of-the-app") { AuthorizationServer = new Uri("https://oauth.example.com") },
        PublicUrl = new Uri("https://app.example.com"),
        Tokens = store,
        AllowPrivatePortals = allowsPrivate,
        Limits = new PortalLimits { MaxAttempts = 1, Burst = 0, Timeout = TimeSpan.FromHours(20) },
        Time = time ?? TimeProvider.System,
    };

    public PortalClient Client(PortalOptions? options = null) => new(new HttpClient(this, disposeHandler: false), options ?? Options());

    /// <summary>Lets the portal's access tokens expire, but not its refresh token.</summary>
    public void Expire(ITokenStore store)
    {
        lock (_gate)
        {
            var tokens = new PortalTokens($"expired-{++_number}", RefreshToken);
            store.SaveAsync(Old, tokens, CancellationToken.None).AsTask().Wait();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var response = request.RequestUri!.Host == "oauth.example.com" ? await RenewAsync(body) : Answer(request.RequestUri, body);
        response.RequestMessage = request;
        return response;
    }

    private async Task<HttpResponseMessage> RenewAsync(string body)
    {
        string json;
        lock (_gate)
        {
            if (!body.EndsWith($"refresh_token={RefreshToken}", StringComparison.Ordinal))
            {
                Refused++;
                return Json("""{"error":"invalid_grant","error_description":"used up"}""", HttpStatusCode.BadRequest);
            }

            Renewals++;
            _number++;
            json = new JsonObject
            {
                ["access_token"] = NextToken ?? AccessToken,
                ["refresh_token"] = RefreshToken,
                ["member_id"] = Member,
                ["client_endpoint"] = Endpoint ?? $"{Home}rest/",
            }.ToJsonString();
        }

        await BeforeAnswer();
        return Json(json);
    }

    private HttpResponseMessage Answer(Uri address, string body)
    {
        lock (_gate)
        {
            Called.Add(address.Host);
            if (address.Host != Home.Host)
            {
                var elsewhere = new HttpResponseMessage(Redirect);
                elsewhere.Headers.Location = new Uri(Home, address.PathAndQuery);
                return elsewhere;
            }

            return body.Contains($"\"{AccessToken}\"", StringComparison.Ordinal)
                ? Json("""{"result":true}""")
                : Json("""{"error":"expired_token","error_description":"The access token provided has expired."}""", HttpStatusCode.Unauthorized);
        }
    }

    private static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
