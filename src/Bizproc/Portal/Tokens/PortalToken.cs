using System.Text;
using System.Text.Json;

namespace Bizproc.Portal.Tokens;

/// <summary>An access token: writes itself into requests, and removes itself from every text for an exception.</summary>
internal sealed class PortalToken
{
    private readonly byte[] _prefix;
    private readonly SecretRedactor _secrets;

    /// <summary>Creates a token.</summary>
    /// <param name="token">The token: visible ASCII characters. A typical mistake is a final newline, from reading a file.</param>
    /// <param name="parameterName">The parameter name to use in the exception.</param>
    /// <exception cref="ArgumentException">The token is empty or has other characters. The message does not contain it.</exception>
    public PortalToken(string? token, string parameterName)
    {
        if (string.IsNullOrEmpty(token)) throw new ArgumentException("The access token is empty", parameterName);
        if (!IsToken(token))
            throw new ArgumentException("The access token contains white space or other characters that are not valid in a token", parameterName);

        Text = token;
        _prefix = Encoding.ASCII.GetBytes($$"""{"auth":"{{JsonEncodedText.Encode(token)}}""" + "\"");
        _secrets = new SecretRedactor(token);
    }

    /// <summary>True if a text can be a token: visible ASCII characters only.</summary>
    public static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The token itself, for comparisons.</summary>
    public string Text { get; }

    /// <summary>The start of a request: <c>{"auth":"..."</c>, without a comma at the end.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>Cleans a text of the portal for an exception; see <see cref="SecretRedactor.Clean"/>.</summary>
    public string Clean(string text, int most) => _secrets.Clean(text, most);

    /// <summary>Returns a placeholder, never the token.</summary>
    public override string ToString() => SecretRedactor.Redacted;
}
