using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bizproc;

/// <summary>
/// What was deployed last, as the portal keeps it for the application under one option: of each action a fingerprint for every member
/// (portal: 8.1). Who reads nothing here, or what is not understood, sends everything again.
/// </summary>
internal sealed class FingerprintBook
{
    /// <summary>The option's key; no other option of the application is touched.</summary>
    public const string OptionKey = "bizproc.deployed";

    private const string Version = "1";
    private const int EntryLength = FieldNames.Count * sizeof(uint);

    /// <summary>The entry of an action that a deployment made, and of which nobody knows what it is like.</summary>
    private static readonly uint[] Doubted = [];

    private readonly SortedDictionary<string, uint[]> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads what the portal keeps.</summary>
    public static FingerprintBook Read(string? text)
    {
        var book = new FingerprintBook();
        string[] parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.FirstOrDefault() != Version) return book;

        foreach (string part in parts.Skip(1))
        {
            int equals = part.LastIndexOf('=');
            if (equals > 2 && part[1] == ':' && Decode(part.AsSpan(equals + 1)) is { } entry) book._entries[part[..equals]] = entry;
        }

        return book;
    }

    /// <summary>Whether a deployment once made this action.</summary>
    public bool Contains(ActionKind kind, string code) => _entries.ContainsKey(Key(kind, code));

    /// <summary>The members of a declaration that differ from what was deployed; all of them if nothing was.</summary>
    public ActionFields Changed(ActionDefinition action, ActionValues values)
    {
        if (!_entries.TryGetValue(Key(action.Kind, action.Code), out uint[]? entry) || entry == Doubted) return ActionFields.All;

        uint[] declared = Of(action, values);
        var changed = ActionFields.None;
        for (int bit = 0; bit < FieldNames.Count; bit++)
        {
            if (entry[bit] != declared[bit]) changed |= (ActionFields)(1 << bit);
        }

        return changed;
    }

    /// <summary>Notes that the portal has what is declared.</summary>
    public void Set(ActionDefinition action, ActionValues values) => _entries[Key(action.Kind, action.Code)] = Of(action, values);

    /// <summary>Keeps that a deployment made an action, and no longer of what.</summary>
    /// <returns>Whether a deployment made it.</returns>
    public bool Doubt(ActionKind kind, string code)
    {
        string key = Key(kind, code);
        if (!_entries.ContainsKey(key)) return false;

        _entries[key] = Doubted;
        return true;
    }

    public void Remove(ActionKind kind, string code) => _entries.Remove(Key(kind, code));

    /// <summary>Forgets the actions that fit.</summary>
    public void RemoveAll(Func<ActionKind, string, bool> fits)
    {
        foreach (string key in _entries.Keys.ToArray())
        {
            if (fits(key[0] == 'r' ? ActionKind.Robot : ActionKind.Activity, key[2..])) _entries.Remove(key);
        }
    }

    /// <summary>A copy, to be changed without changing this.</summary>
    public FingerprintBook Copy()
    {
        var copy = new FingerprintBook();
        foreach (var (key, entry) in _entries) copy._entries[key] = entry;
        return copy;
    }

    /// <summary>The text that the portal keeps.</summary>
    public string Write()
    {
        var text = new StringBuilder(Version);
        foreach (var (key, entry) in _entries) text.Append(' ').Append(key).Append('=').Append(Encode(entry));
        return text.ToString();
    }

    private static string Key(ActionKind kind, string code) => (kind == ActionKind.Robot ? "r:" : "a:") + code;

    private static uint[] Of(ActionDefinition action, ActionValues values) =>
    [
        .. FieldNames.Each(ActionFields.All).Select(field => uint.Parse(action.Fingerprint(field, values), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
    ];

    private static string Encode(uint[] entry)
    {
        byte[] bytes = new byte[EntryLength];
        for (int i = 0; i < entry.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), entry[i]);
        return Base64Url.EncodeToString(bytes);
    }

    private static uint[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return Doubted;

        byte[] bytes = new byte[EntryLength];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out int length) || length != EntryLength) return null;

        uint[] entry = new uint[FieldNames.Count];
        for (int i = 0; i < entry.Length; i++) entry[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)));
        return entry;
    }
}
