using System.Buffers;

namespace Bizproc.Portal.Tokens;

/// <summary>Decides by its name if a value of a form or of JSON is a secret that no person may see.</summary>
internal static class SecretNames
{
    /// <summary>
    /// Parts of the names of secrets. They cover those of the portal, such as <c>access_token</c>, <c>refresh_token</c>, <c>application_token</c>,
    /// <c>event_token</c> and <c>client_secret</c> (portal: 2, 10.1), and the usual names of an application's own.
    /// </summary>
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["token", "secret", "password", "passwd", "api_key", "apikey", "credential"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of secrets in the post that opens a page (portal: 8.2).</summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(["AUTH_ID", "REFRESH_ID", "APP_SID"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True if a value with this name is a secret.</summary>
    public static bool Contains(string name) => name.AsSpan().ContainsAny(Parts) || Names.Contains(name);
}
