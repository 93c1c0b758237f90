using System.Text;

namespace Bizproc;

/// <summary>How each failure of a call is told. Every foreign text is cleaned here, so none carries the token.</summary>
/// <param name="Token">The token that the call was made with.</param>
/// <param name="Call">The call.</param>
internal sealed record RequestFailures(PortalToken Token, RequestInfo Call)
{
    private const int MostOfError = 100;
    private const int MostOfDescription = 1000;
    private const int MostOfBody = 80;

    /// <summary>The portal said no.</summary>
    public PortalException Refused(string error, string description, int status)
    {
        error = Token.Clean(error, MostOfError);
        description = Token.Clean(description, MostOfDescription);
        return AccessErrors.CreateException(error, description, status, Call.Method, Call.Code);
    }

    /// <summary>What came is no answer of a portal.</summary>
    /// <param name="why">What is wrong with it.</param>
    /// <param name="response">Its head.</param>
    /// <param name="body">Its body.</param>
    public PortalException NoAnswer(string why, HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        Unreadable($"{why}: {Describe(response)}, {Describe(body)}", (int)response.StatusCode);

    /// <summary>What came could not be read to its end.</summary>
    /// <param name="response">Its head.</param>
    public PortalException Unreadable(HttpResponseMessage response) =>
        Unreadable($"The answer cannot be unpacked or is longer than any of a portal: {Describe(response)}", (int)response.StatusCode);

    /// <summary>The portal sends the caller elsewhere.</summary>
    public PortalException Redirected(Uri? target, int status)
    {
        string place = target is { IsAbsoluteUri: true }
            ? $"'{Token.Clean(target.Authority, MostOfDescription)}'"
            : "another address of its own";
        string description = $"The portal redirects to {place} instead of answering; give the address of the portal as it is now";
        var origin = target is { IsAbsoluteUri: true } ? PortalAddress.FindOrigin(target) : null;
        return new PortalRedirectException(description, status, Call.Method, Call.Code) 
        {
            Target = origin,
            IsMove = status is < 300 or >= 400 or 301 or 302 or 303 or 307 or 308,
        };
    }

    /// <summary>The result is of another kind than the caller expects.</summary>
    /// <param name="type">What was expected.</param>
    /// <param name="path">Where the result differs; it may name members of the answer.</param>
    /// <param name="status">The status.</param>
    public PortalException WrongResult(Type type, string? path, int status) =>
        Failed($"The result cannot be read as {type.Name} at '{Token.Clean(path ?? "$", MostOfBody)}'", status);

    /// <summary>Something else than a refusal; the text is ours, and what is foreign in it was cleaned.</summary>
    public PortalException Failed(string description, int status) => new("", description, status, Call.Method, Call.Code);

    private PortalUnreadableException Unreadable(string description, int status) => new(description, status, Call.Method, Call.Code);

    private string Describe(HttpResponseMessage response)
    {
        string type = response.Content.Headers.TryGetValues("Content-Type", out var types)
            ? Token.Clean(string.Join(", ", types), MostOfBody)
            : "no content type";
        return $"status {(int)response.StatusCode}, {type}";
    }

    private string Describe(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return "nothing in it";

        // A text in another encoding would spell the token with zeros in between.
        return body.Contains((byte)0)
            ? $"{body.Length} bytes that are no text"
            : $"beginning with '{Token.Clean(Encoding.UTF8.GetString(body), MostOfBody)}'";
    }
}
