using Bizproc.Installation;
using Bizproc.Installation.Proof;

namespace Bizproc;

/// <summary>The response to a call or a post of a portal. The host sends it as it is.</summary>
public sealed class BizprocResponse
{
    private const string SecondsUntilRetry = "30";

    private BizprocResponse(int status, string text, Dictionary<string, string> headers)
    {
        Status = status;
        Text = text;
        Headers = headers.AsReadOnly();
    }

    /// <summary>The HTTP status: 200 if the call or post was accepted; otherwise a status from 400 to 503.</summary>
    public int Status { get; }

    /// <summary>
    /// The headers, by their names: the content type of the text, the security policy of a page, and <c>Retry-After</c>, in seconds, with the
    /// statuses 429 and 503. Names are not case-sensitive.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>
    /// The body: the reason for a refusal as a short sentence without secrets, or the installation page; empty if a call or an event was accepted.
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// The result of the installation that the page in <see cref="Text"/> shows; <see langword="null"/> if the response is not this page. A host with
    /// another page creates it from the result.
    /// </summary>
    public InstallationResult? Installation { get; private init; }

    /// <summary>The response to an accepted call.</summary>
    internal static BizprocResponse Accepted { get; } = new(200, "", []);

    /// <summary>Returns the status and the text, or the result of the installation.</summary>
    public override string ToString() => $"{Status} {Installation?.ToString() ?? Text}".TrimEnd();

    /// <summary>Creates the response to a refused request.</summary>
    internal static BizprocResponse Refuse(Refusal refusal) => Create(refusal.Status, refusal.Reason, refusal.IsPassing ? SecondsUntilRetry : null);

    /// <summary>Creates the response with the installation page.</summary>
    internal static BizprocResponse CreatePage(InstallationResult result, InstallationPage page)
    {
        var headers = CreateHeaders("text/html; charset=utf-8");
        headers.Add("Content-Security-Policy", page.Policy);
        headers.Add("Referrer-Policy", "no-referrer");
        return new BizprocResponse(200, page.Html, headers) { Installation = result };
    }

    /// <summary>Creates a response that browsers and proxies neither store nor take for a page.</summary>
    internal static BizprocResponse Create(int status, string text, string? retryAfter = null)
    {
        var headers = CreateHeaders("text/plain; charset=utf-8");
        if (retryAfter is not null) headers.Add("Retry-After", retryAfter);
        return new BizprocResponse(status, text, headers);
    }

    private static Dictionary<string, string> CreateHeaders(string contentType) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = contentType,
        ["Cache-Control"] = "no-store",
        ["X-Content-Type-Options"] = "nosniff",
    };
}
