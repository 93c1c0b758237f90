namespace Bizproc.Emulator.Http;

/// <summary>The parts of the path of a call (portal: 2.1).</summary>
/// <param name="Method">The method's name as sent, without <c>.json</c> or <c>.xml</c>.</param>
/// <param name="WebhookUser">The user of an incoming webhook, otherwise <see langword="null"/>.</param>
/// <param name="WebhookSecret">The secret of the webhook.</param>
internal sealed record RestAddress(string Method, string? WebhookUser = null, string? WebhookSecret = null)
{
    private static readonly string[] Transports = [".json", ".xml"];

    /// <summary>Reads the path after <c>/rest/</c>. Doubled and trailing slashes are accepted: the official JavaScript SDK doubles one.</summary>
    public static RestAddress Parse(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var method] => new RestAddress(WithoutTransport(method)),
            [var user, var secret, var method] => new RestAddress(WithoutTransport(method), user, secret),
            // No method has this name, so the call gets the answer for an unknown method.
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
