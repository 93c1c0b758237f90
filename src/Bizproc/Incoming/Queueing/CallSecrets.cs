using Bizproc.Portal.Tokens;

namespace Bizproc.Incoming.Queueing;

/// <summary>The secrets of calls and replies, which no text about them may contain.</summary>
internal static class CallSecrets
{
    /// <summary>Gets the secrets that calls and replies have. The last part of an event token is its signature, which alone is a secret, too (portal: 11.1).</summary>
    public static IEnumerable<string?> List(string eventToken, PortalTokens? tokens) =>
        [tokens?.AccessToken, tokens?.RefreshToken, eventToken, eventToken.Split('|')[^1]];

    /// <summary>Creates the redactor of a call. It knows the tokens with which the call arrived, and newer ones.</summary>
    public static SecretRedactor CreateRedactor(QueuedCall call)
    {
        var auth = call.ReadForm()["auth"u8];
        return new SecretRedactor(
            [.. List(call.EventToken, call.Tokens), auth["access_token"u8].ToString(), auth["refresh_token"u8].ToString(), auth["application_token"u8].ToString()]);
    }
}
