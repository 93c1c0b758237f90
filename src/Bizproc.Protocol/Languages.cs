namespace Bizproc.Protocol;

/// <summary>The portal's language ids, which are not those of ISO (portal: 3.4).</summary>
internal static class Languages
{
    /// <summary>The key under which the portal keeps a plain text, and its last fallback (portal: 3.4).</summary>
    public const string Everyone = "*";

    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "br", "de", "en", "fr", "hi", "id", "in", "it", "ja", "kz", "la", "ms", "pl", "ru", "sc", "tc", "th", "tr", "ua", "vn",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Ids;

    /// <summary>Whether a portal can be in this language. Case does not count.</summary>
    public static bool Contains(string id) => Ids.Contains(id);
}
