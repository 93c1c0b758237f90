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

    private static readonly string[] Renewing = [ClientIdVariable, ClientSecretVariable, RefreshTokenVariable];

    /// <summary>The token of an administrator in every emulator.</summary>
    public const string EmulatorToken = "admin";

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
        if (Get(ServerVariable) is { } server)
        {
            if (!WebAddress.TryRead(server, out var address)) throw new ToolException($"{ServerVariable} must be an address that begins with https://");

            WebAddress.RefuseUnencrypted(address);
            application = application is null ? null : application with { AuthorizationServer = address };
        }

        var secrets = new PortalSecrets(token, application, refresh);
        return token is not null || secrets.CanRenew
            ? secrets
            : throw new ToolException($"There is no token for {target.Address}. Set {TokenVariable}, or {ClientIdVariable}, {ClientSecretVariable} and {RefreshTokenVariable}, in the environment");
    }

    /// <summary>Says what to do about an expired token, with the variables that are missing for its renewal.</summary>
    public static string DescribeExpired()
    {
        string[] missing = [.. Renewing.Where(static variable => Get(variable) is null)];
        return missing.Length == 0
            ? $"Set a new {RefreshTokenVariable}, which the application gets when an administrator of the portal opens it"
            : $"Set a new {TokenVariable}, or also {Join(missing)}, so that expired tokens are renewed";
    }

    /// <summary>Says what to do if the authorisation server refuses to renew the token.</summary>
    public static string DescribeRefusedRenewal() =>
        $"Check {ClientIdVariable} and {ClientSecretVariable}. If they are right, set a new {RefreshTokenVariable}, which the application gets when an administrator of the portal opens it";

    /// <summary>Returns a placeholder, never a secret.</summary>
    public override string ToString() => "(secrets)";

    private static string Join(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string? Get(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable)?.Trim() is not { Length: > 0 } value) return null;

        return value.All(static sign => sign is > ' ' and < '\u007f')
            ? value
            : throw new ToolException($"{variable} has a space, a line break or another sign that is in no token. Set it again");
    }
}
