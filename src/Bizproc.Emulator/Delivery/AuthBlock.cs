using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery;

/// <summary>
/// Builds the member <c>auth</c> of a form from the portal: the portal's coordinates, the application token, and tokens if there is a user to whom
/// they belong (portal: 6.3, 10.1). Members other than the documented ones are not established (portal: 19).
/// </summary>
internal static class AuthBlock
{
    /// <param name="portal">The portal.</param>
    /// <param name="application">The application that receives the block.</param>
    /// <param name="tokens">The user's tokens; <see langword="null"/> if there is no user.</param>
    /// <param name="hasRefreshToken">True if the block holds the refresh token.</param>
    public static PhpArray Create(PortalIdentity portal, PortalApplication application, TokenPair? tokens, bool hasRefreshToken)
    {
        var block = tokens is null ? [] : TokensOf(tokens);
        if (!hasRefreshToken) block.Remove("refresh_token");
        block["domain"] = new PhpString(portal.Domain);
        block["server_endpoint"] = new PhpString(portal.ServerEndpoint);
        block["client_endpoint"] = new PhpString(portal.RestEndpoint);
        block["status"] = new PhpString(PortalApplication.LocalStatus);
        block["member_id"] = new PhpString(portal.MemberId);
        block["application_token"] = new PhpString(application.Token);
        return block;
    }

    /// <summary>Lists the tokens in a block.</summary>
    public static IEnumerable<string> ListTokens(PhpArray block) =>
        ((string[])["access_token", "refresh_token", "application_token"]).Select(name => block[name].ToText()).Where(static token => token.Length > 0);

    private static PhpArray TokensOf(TokenPair tokens) => new()
    {
        ["access_token"] = new PhpString(tokens.AccessToken),
        ["refresh_token"] = new PhpString(tokens.RefreshToken),
        ["expires"] = new PhpInteger(tokens.ExpiresAt.ToUnixTimeSeconds()),
        ["expires_in"] = new PhpInteger((long)TokenPair.AccessLifetime.TotalSeconds),
        ["scope"] = new PhpString(string.Join(',', tokens.Grant.Scopes)),
        ["user_id"] = new PhpString(tokens.Grant.Caller.User.ToString(CultureInfo.InvariantCulture)),
    };
}
