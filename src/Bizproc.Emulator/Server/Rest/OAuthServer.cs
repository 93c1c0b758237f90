using System.Security.Cryptography;
using System.Text;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>The authorisation server, which here only renews tokens (portal: 2.7).</summary>
internal sealed class OAuthServer(TokenRegistry access, PortalStore store)
{
    /// <summary>Answers <c>/oauth/token/</c>. A success has its members at the top level, without <c>result</c> around them.</summary>
    public MethodResult Refresh(PhpArray parameters, PortalFault? fault)
    {
        if (fault is { Kind: FaultKind.Error }) return new PortalError(fault.Http, fault.Error, fault.Description);
        if (parameters["grant_type"].ToText() != "refresh_token") return OAuthAnswers.InvalidRequest;

        string client = parameters["client_id"].ToText();
        string refreshToken = parameters["refresh_token"].ToText();
        if (client.Length == 0 || refreshToken.Length == 0) return OAuthAnswers.InvalidRequest;
        if (!IsSecret(parameters["client_secret"].ToText(), client)) return OAuthAnswers.InvalidClient;

        bool once = store.Read(static state => state.Settings.OneTimeRefreshTokens);
        return access.Refresh(client, refreshToken, once) is { } pair ? new MethodResult(Members(pair)) : OAuthAnswers.InvalidGrant;
    }

    private static bool IsSecret(string given, string client) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(PortalApplication.CreateSecret(client)));

    private PhpArray Members(TokenPair pair) => new()
    {
        ["access_token"] = new PhpString(pair.AccessToken),
        ["expires"] = new PhpInteger(pair.ExpiresAt.ToUnixTimeSeconds()),
        ["expires_in"] = new PhpInteger((long)TokenPair.AccessLifetime.TotalSeconds),
        ["scope"] = new PhpString(string.Join(',', pair.Grant.Scopes)),
        ["domain"] = new PhpString(store.Identity.Domain),
        ["server_endpoint"] = new PhpString(store.Identity.ServerEndpoint),
        ["status"] = new PhpString(PortalApplication.LocalStatus),
        ["client_endpoint"] = new PhpString(store.Identity.RestEndpoint),
        ["member_id"] = new PhpString(store.Identity.MemberId),
        ["user_id"] = new PhpInteger(pair.Grant.Caller.User),
        ["refresh_token"] = new PhpString(pair.RefreshToken),
    };
}
