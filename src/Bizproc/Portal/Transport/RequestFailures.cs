using System.Text;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;

namespace Bizproc.Portal.Transport;

/// <summary>Creates the exceptions for failed calls. Every text from outside is cleaned here, so no message contains the token.</summary>
/// <param name="Token">The token of the call.</param>
/// <param name="Call">The call.</param>
internal sealed record RequestFailures(PortalToken Token, RequestInfo Call)
{
    private const int MostOfError = 100;
    private const int MostOfDescription = 1000;
    private const int MostOfBody = 80;

    /// <summary>Creates the exception for a refusal of the portal.</summary>
    public PortalException Refused(string error, string description, int status)
    {
        error = Token.Clean(error, MostOfError);
        description = Token.Clean(description, MostOfDescription);
        return AccessErrors.CreateException(error, description, status, Call.Method, Call.Code);
    }

    /// <summary>Creates the exception for an answer that is not a portal's.</summary>
    /// <param name="why">The fault of the answer.</param>
    /// <param name="response">The headers of the response.</param>
    /// <param name="body">The body of the response.</param>
    public PortalException NoAnswer(string why, HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        Unreadable($"{why}: {Describe(response)}, {Describe(body)}", (int)response.StatusCode);

    /// <summary>Creates the exception for an answer that could not be read completely.</summary>
    /// <param name="response">The headers of the response.</param>
    public PortalException Unreadable(HttpResponseMessage response) =>
        Unreadable($"The answer cannot be decompressed, or is longer than any answer of a portal: {Describe(response)}", (int)response.StatusCode);

    /// <summary>Creates the exception for a redirect.</summary>
    public PortalException Redirected(Uri? target, int status)
    {
        string place = target is { IsAbsoluteUri: true }
            ? $"'{Token.Clean(target.Authority, MostOfDescription)}'"
            : "another address of the same host";
        string description = $"The portal redirects to {place} instead of answering. Set the current address of the portal";
        var origin = target is { IsAbsoluteUri: true } ? PortalAddress.FindOrigin(target) : null;
        return new PortalRedirectException(description, status, Call.Method, Call.Code)
        {
            Target = origin,
            IsMove = status is < 300 or >= 400 or 301 or 302 or 303 or 307 or 308,
        };
    }

    /// <summary>Creates the exception for a result that does not have the expected type.</summary>
    /// <param name="type">The expected type.</param>
    /// <param name="path">The place of the difference; it may contain names of the answer's members.</param>
    /// <param name="status">The HTTP status.</param>
    public PortalException WrongResult(Type type, string? path, int status) =>
        Failed($"The result cannot be read as {type.Name} at '{Token.Clean(path ?? "$", MostOfBody)}'", status);

    /// <summary>Creates the exception for another failure. The description is our own text, and the foreign parts of it are cleaned.</summary>
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
        if (body.IsEmpty) return "an empty body";

        // In another encoding, the text would spell the token with zero bytes between the characters.
        return body.Contains((byte)0)
            ? $"{body.Length} bytes that are not text"
            : $"beginning with '{Token.Clean(Encoding.UTF8.GetString(body), MostOfBody)}'";
    }
}
