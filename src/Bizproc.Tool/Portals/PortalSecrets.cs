using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>The secrets of the environment. The command line never has them, because lists of processes show it.</summary>
/// <param name="Token">The access token.</param>
/// <param name="Application">The credentials that renew the token.</param>
/// <param name="RefreshToken">The token that renews it.</param>
internal sealed record PortalSecrets(string? Token, ApplicationCredentials? Application, string? RefreshToken)
{
    public const string TokenVariable = "BIZPROC_TOKEN";
    private const string ClientIdVariable = "BIZPROC_CLIENT_ID";
    private const string ClientSecretVariable = "BIZPROC_CLIENT_SECRET";
    private const string RefreshTokenVariable = "BIZPROC_REFRESH_TOKEN";
    private const string ServerVariable = "BIZPROC_AUTHORIZATION_SERVER";

    /// <summary>The token of an administrator in every emulator.</summary>
    private const string EmulatorToken = "admin";

    /// <summary>True if a new access token can be asked for.</summary>
    public bool CanRenew => Application is not null && RefreshToken is not null;

    /// <summary>Reads the secrets for a portal.</summary>
    /// <param name="target">The portal.</param>
    /// <param name="kept">The tokens that an earlier command kept; they are newer than those of the environment.</param>
    /// <exception cref="ToolException">There are none.</exception>
    public static PortalSecrets Read(PortalTarget target, PortalTokens? kept)
    {
        string? id = Get(ClientIdVariable), secret = Get(ClientSecretVariable), refresh = Get(RefreshTokenVariable);
        if (kept is not null) refresh = kept.RefreshToken ?? refresh;
        string? token = kept?.AccessToken ?? Get(TokenVariable) ?? (target.IsEmulator && refresh is null ? EmulatorToken : null);
        var application = id is null || secret is null ? null : new ApplicationCredentials(id, secret);
        if (application is not null && Get(ServerVariable) is { } server)
        {
            if (!WebAddress.TryRead(server, out var address)) throw new ToolException($"{ServerVariable} must be an address that begins with https://");

            application = application with { AuthorizationServer = address };
        }

        var secrets = new PortalSecrets(token, application, refresh);
        return token is not null || secrets.CanRenew
            ? secrets
            : throw new ToolException($"There is no token for {target.Address}. Set {TokenVariable}, or {ClientIdVariable}, {ClientSecretVariable} and {RefreshTokenVariable}, in the environment");
    }

    /// <summary>Returns a placeholder, never a secret.</summary>
    public override string ToString() => "(secrets)";

    private static string? Get(string variable) => Environment.GetEnvironmentVariable(variable)?.Trim() is { Length: > 0 } value ? value : null;
}
