using System.Diagnostics.CodeAnalysis;

namespace Bizproc.Tool.Portals;

/// <summary>Reads addresses that people write.</summary>
internal static class WebAddress
{
    /// <summary>Reads an address without a query, a fragment or a user, in which secrets might stand.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 };
}
