using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Bizproc.Protocol;

namespace Bizproc.Deployment.Planning;

/// <summary>
/// Reads and writes the text of a <see cref="FingerprintBook"/>: <c>1 @mark #2.0.1 a:code=fingerprints r:code=fingerprints
/// t:code=</c>. Any other text is skipped, so the state of its action is unknown.
/// </summary>
internal static class FingerprintBookFormat
{
    private const string Format = "1";
    private const int EntryLength = ActionDefinition.FieldCount * sizeof(uint);

    /// <summary>A length that no portal reaches: all options of an application have at most 64 KiB together (portal: 8.1).</summary>
    private const int MaxLength = 1024 * 1024;

    /// <summary>The maximum length of a mark; the marks of this library are shorter.</summary>
    private const int MaxMarkLength = 64;

    /// <summary>Reads the text that the portal stores.</summary>
    public static FingerprintBook Read(string? text)
    {
        var book = new FingerprintBook();
        if (text is null || text.Length > MaxLength) return book;

        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.FirstOrDefault() != Format) return book;

        foreach (string part in parts.Skip(1)) Read(part, book);
        return book;
    }

    /// <summary>Writes the text for the portal to store.</summary>
    public static string Write(FingerprintBook book)
    {
        var text = new StringBuilder(Format);
        if (book.Mark.Length > 0) text.Append(" @").Append(book.Mark);
        if (book.Newest is not null) text.Append(" #").Append(book.Newest);
        foreach (var (key, entry) in book.Entries) text.Append(' ').Append(key).Append('=').Append(Encode(entry));
        return text.ToString();
    }

    private static void Read(string part, FingerprintBook book)
    {
        if (part[0] == '@' && part.Length <= MaxMarkLength) book.Mark = part[1..];
        else if (part[0] == '#') book.Newest = Version.TryParse(part.AsSpan(1), out var version) ? version : null;
        else if (part.LastIndexOf('=') is var equals and > 2 && IsKey(part.AsSpan(0, equals))) Read(part[..equals], part.AsSpan(equals + 1), book);
    }

    private static void Read(string key, ReadOnlySpan<char> text, FingerprintBook book)
    {
        // An action that appears twice has an unknown state, like one with unreadable fingerprints. In both cases a deployment created it.
        bool isKnown = !book.Entries.ContainsKey(key);
        book.Set(key, isKnown && Decode(text) is { } entry ? entry : FingerprintBook.Doubted);
    }

    private static bool IsKey(ReadOnlySpan<char> key) => key is ['a' or 'r' or 't', ':', ..] && ActionCode.Matches(key[2..].ToString());

    private static string Encode(uint[] entry)
    {
        if (entry == FingerprintBook.Doubted) return "";

        byte[] bytes = new byte[EntryLength];
        for (int i = 0; i < entry.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), entry[i]);
        return Base64Url.EncodeToString(bytes);
    }

    private static uint[]? Decode(ReadOnlySpan<char> text)
    {
        // Check first, because decoding throws on an invalid character.
        if (!Base64Url.IsValid(text, out int length) || length != EntryLength) return null;

        byte[] bytes = new byte[EntryLength];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out _)) return null;

        uint[] entry = new uint[ActionDefinition.FieldCount];
        for (int i = 0; i < entry.Length; i++) entry[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)));
        return entry;
    }
}
