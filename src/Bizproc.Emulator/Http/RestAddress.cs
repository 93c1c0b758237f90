namespace Bizproc.Emulator.Http;

/// <summary>What the path of a call says (portal: 2.1).</summary>
/// <param name="Method">The method's name as sent, without <c>.json</c> or <c>.xml</c>.</param>
/// <param name="WebhookUser">User of an incoming webhook, else <see langword="null"/>.</param>
/// <param name="WebhookSecret">Its secret.</param>
internal sealed record RestAddress(string Method, string? WebhookUser = null, string? WebhookSecret = null)
{
    private static readonly string[] Transports = [".json", ".xml"];

    /// <summary>Reads what follows <c>/rest/</c>. Slashes may be doubled or end the address: the official JavaScript SDK doubles one.</summary>
    public static RestAddress Parse(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var method] => new RestAddress(WithoutTransport(method)),
            [var user, var secret, var method] => new RestAddress(WithoutTransport(method), user, secret),
            // No method has such a name, so the call ends as one to an unknown method.
            _ => new RestAddress(path),
        };
    }

    private static string WithoutTransport(string method)
    {
        foreach (string suffix in Transports)
        {
            if (method.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return method[..^suffix.Length];
        }

        return method;
    }
}
