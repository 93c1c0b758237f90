using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Bizproc.Protocol;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>Reads and shows addresses that people write. Secrets may stand in them: a password, the code of a webhook, a token.</summary>
internal static class WebAddress
{
    private const string Hidden = "***";
    private const string UserEnd = "@";

    private static readonly SearchValues<char> Ends = SearchValues.Create("/?#\\;& \t\r\n");

    /// <summary>Reads an address without a query, a fragment or a user, in which secrets might stand.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 };

    /// <summary>Shows what a person wrote as an address: the scheme, the host and the port. Everything else may be a secret, and is replaced by <c>***</c>.</summary>
    public static string Show(string text)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        int end = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var rest ? start + rest : text.Length;

        // A password may have a slash, so that the host only follows after it.
        int user = text.LastIndexOf(UserEnd, StringComparison.Ordinal);
        if (user >= end) return text[..start] + Hidden;

        string host = user < 0 ? text[start..end] : Hidden + text[user..end];
        return text[..start] + host + (end == text.Length || text[end..] == "/" ? text[end..] : $"/{Hidden}");
    }

    /// <summary>Refuses an address to which a token would go unencrypted over the internet.</summary>
    /// <exception cref="ToolException">The address is one of http, and not of this machine or a private network.</exception>
    public static void RefuseUnencrypted(Uri address)
    {
        if (address.Scheme == Uri.UriSchemeHttp && !PrivateHost.CannotBePublic(address.Host))
            throw new ToolException($"By http, {address.Host} would get the tokens unencrypted. Use https://{address.Host}");
    }
}
