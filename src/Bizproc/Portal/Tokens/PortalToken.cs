using System.Text;
using System.Text.Json;

namespace Bizproc;

/// <summary>An access token: how it goes into a request, and how it is kept out of every text that goes into an exception.</summary>
internal sealed class PortalToken
{
    private readonly byte[] _prefix;
    private readonly SecretRedactor _secrets;

    /// <summary>Takes a token.</summary>
    /// <param name="token">Visible ASCII; a final newline, as from a file, is the usual mistake.</param>
    /// <param name="parameterName">What to blame.</param>
    /// <exception cref="ArgumentException">The token is empty or has other characters; the message does not repeat it.</exception>
    public PortalToken(string? token, string parameterName)
    {
        if (string.IsNullOrEmpty(token)) throw new ArgumentException("The access token is empty", parameterName);
        if (!IsToken(token))
            throw new ArgumentException("The access token has white space or other characters that no token has", parameterName);

        Text = token;
        _prefix = Encoding.ASCII.GetBytes($$"""{"auth":"{{JsonEncodedText.Encode(token)}}""" + "\"");
        _secrets = new SecretRedactor(token);
    }

    /// <summary>True if a text can be a token: visible ASCII characters only.</summary>
    public static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The token itself, for comparing.</summary>
    public string Text { get; }

    /// <summary>What a request begins with: <c>{"auth":"..."</c>, without a comma behind it.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>Makes a foreign text fit for an exception; see <see cref="SecretRedactor.Clean"/>.</summary>
    public string Clean(string text, int most) => _secrets.Clean(text, most);

    /// <summary>Never the token.</summary>
    public override string ToString() => SecretRedactor.Redacted;
}
