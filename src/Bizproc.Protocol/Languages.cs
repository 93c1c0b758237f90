namespace Bizproc.Protocol;

/// <summary>The portal's language ids, which differ from ISO codes (portal: 3.4).</summary>
internal static class Languages
{
    /// <summary>The key under which the portal stores a plain text. It is also the last fallback (portal: 3.4).</summary>
    public const string Everyone = "*";

    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "br", "de", "en", "fr", "hi", "id", "in", "it", "ja", "kz", "la", "ms", "pl", "ru", "sc", "tc", "th", "tr", "ua", "vn",
    };

    /// <summary>All language ids.</summary>
    public static IReadOnlyCollection<string> All => Ids;

    /// <summary>True if a portal can have this language. Case does not count.</summary>
    public static bool Contains(string id) => Ids.Contains(id);
}
