using System.Net;
using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>A portal without a network: it keeps the requests and gives the answers that a test makes.</summary>
internal sealed class StubPortal(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>Long enough to be a secret, and with a character that each escaping writes differently.</summary>
    public const string Token = "s3cr3t/T0ken&4567890";

    /// <summary>The bodies that arrived.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The addresses that were called.</summary>
    public List<Uri> Addresses { get; } = [];

    /// <summary>A portal that always gives the same answer.</summary>
    public static StubPortal Answering(string body, int status = 200, string contentType = "application/json; charset=utf-8") =>
        Answering(Encoding.UTF8.GetBytes(body), status, contentType);

    /// <summary>A portal that always gives the same answer.</summary>
    public static StubPortal Answering(byte[] body, int status = 200, string contentType = "application/json; charset=utf-8") => new(_ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (contentType.Length > 0) response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return response;
    });

    /// <summary>Options that are fine.</summary>
    public static PortalOptions Options(string portal = "https://portal.example.com", string token = Token) => new()
    {
        Portal = new Uri(portal, UriKind.RelativeOrAbsolute),
        AccessToken = token,
        PublicUrl = new Uri("https://app.example.com/bp/"),
        UserId = 7,
        // One try, at once: what is repeated is tested where it is.
        Limits = new PortalLimits { MaxAttempts = 1, Burst = 0 },
    };

    /// <summary>A client of this portal.</summary>
    public PortalClient Client(string portal = "https://portal.example.com", string token = Token) =>
        new(new HttpClient(this), Options(portal, token));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        var response = answer(request);
        response.RequestMessage ??= request;
        return response;
    }
}
