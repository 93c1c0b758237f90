using Bizproc.Installation.Proof;

namespace Bizproc;

/// <summary>The response to a call of a portal. The host sends it as it is.</summary>
public sealed class BizprocResponse
{
    private const string SecondsUntilRetry = "30";

    private BizprocResponse(int status, string text, Dictionary<string, string> headers)
    {
        Status = status;
        Text = text;
        Headers = headers.AsReadOnly();
    }

    /// <summary>The HTTP status: 200 if the call was accepted; otherwise a status from 400 to 503.</summary>
    public int Status { get; }

    /// <summary>
    /// The headers, by their names: the content type of the text, and <c>Retry-After</c>, in seconds, with the statuses 429 and 503. Names are not
    /// case-sensitive.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body: the reason for a refusal as a short sentence without secrets; empty if the call was accepted.</summary>
    public string Text { get; }

    /// <summary>The response to an accepted call.</summary>
    internal static BizprocResponse Accepted { get; } = new(200, "", []);

    /// <summary>Returns the status and the text.</summary>
    public override string ToString() => $"{Status} {Text}".TrimEnd();

    /// <summary>Creates the response to a refused request.</summary>
    internal static BizprocResponse Refuse(Refusal refusal) => Create(refusal.Status, refusal.Reason, refusal.IsPassing ? SecondsUntilRetry : null);

    /// <summary>Creates a response that browsers and proxies neither store nor take for a page.</summary>
    internal static BizprocResponse Create(int status, string text, string? retryAfter = null)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "text/plain; charset=utf-8",
            ["Cache-Control"] = "no-store",
            ["X-Content-Type-Options"] = "nosniff",
        };
        if (retryAfter is not null) headers.Add("Retry-After", retryAfter);
        return new BizprocResponse(status, text, headers);
    }
}
