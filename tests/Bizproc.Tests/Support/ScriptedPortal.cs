using System.Net;

namespace Bizproc.Tests.Support;

/// <summary>A portal that answers one thing after another, to a client that repeats without waiting.</summary>
internal sealed class ScriptedPortal
{
    /// <summary>A body that stands for a connection that breaks after the request arrived.</summary>
    public const string Lost = "lost";

    /// <summary>A body that stands for a portal that cannot be reached.</summary>
    public const string Unreached = "unreached";

    /// <summary>A body that stands for an answer that takes too long.</summary>
    public const string Late = "late";

    private readonly Queue<(int Status, string Body)> _answers;

    public ScriptedPortal(params IEnumerable<(int Status, string Body)> answers)
    {
        _answers = new Queue<(int Status, string Body)>(answers);
        Stub = new StubPortal(Answer);
    }

    public StubPortal Stub { get; }

    /// <summary>The keys of the calls that arrived; "" for a call without a key.</summary>
    public List<string> Keys { get; } = [];

    public IReadOnlyList<string> Methods => [.. Stub.Addresses.Select(static address => address.AbsolutePath["/rest/".Length..])];

    public static (int Status, string Body) Refusal(string error, int status = 400, string description = "...") =>
        (status, $$"""{"error":"{{error}}","error_description":"{{description}}"}""");

    /// <summary>Creates a client of this portal.</summary>
    public PortalClient Client(string token = StubPortal.Token, string? refreshToken = null) => new(new HttpClient(Stub), new PortalOptions
    {
        Portal = new Uri("https://portal.example.com"),
        AccessToken = token,
        RefreshToken = refreshToken,
        Application = refreshToken is null ? null : new ApplicationCredentials("app.1", "secret-of-the-application"),
        PublicUrl = new Uri("https://app.example.com"),
        Limits = new PortalLimits { Burst = 0, Timeout = TimeSpan.FromHours(20) },
        Time = new ImpatientTime(),
        Random = static () => 0.5,
    });

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        Keys.Add(request.Headers.TryGetValues("Idempotency-Key", out var keys) ? string.Join('|', keys) : "");
        var (status, body) = _answers.Dequeue();
        return body switch
        {
            Lost => throw new HttpRequestException("The connection broke"),
            Unreached => throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody is there"),
            Late => throw new TaskCanceledException("Too late", new TimeoutException()),
            _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) },
        };
    }
}
