using Bizproc.Emulator.Values;
using Microsoft.Extensions.Primitives;

namespace Bizproc.Emulator.State.Access;

/// <summary>The credentials of a call: a token, the user and secret of a webhook, or nothing (portal: 2.1).</summary>
internal sealed record Credentials(string? Token, string? WebhookUser = null, string? WebhookSecret = null)
{
    private const string Bearer = "Bearer ";

    /// <summary>
    /// Finds the token in the header, otherwise in <c>auth</c>, otherwise in <c>access_token</c>. Removes the parameter that held it, because a
    /// method must not see it (portal: 2.2).
    /// </summary>
    public static Credentials Take(StringValues authorization, PhpArray parameters)
    {
        string header = authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return new Credentials(header[Bearer.Length..].Trim());

        return new Credentials(TakeText(parameters, "auth") ?? TakeText(parameters, "access_token"));
    }

    private static string? TakeText(PhpArray parameters, string name)
    {
        var value = parameters[name];
        if (value is PhpArray || value.ToText().Length == 0) return null;

        parameters.Remove(name);
        return value.ToText();
    }
}
