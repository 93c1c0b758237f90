namespace Bizproc;

/// <summary>
/// What was deployed last, as the portal keeps it for the application under one option: of each action a fingerprint for every member, and
/// who wrote it (portal: 8.1). Whoever reads nothing here, or what is not understood, sends everything again.
/// </summary>
internal sealed class FingerprintBook
{
    /// <summary>The option's key; no other option of the application is touched.</summary>
    public const string OptionKey = "bizproc.deployed";

    /// <summary>The entry of an action that a deployment made, and of which nobody knows what it is like.</summary>
    internal static readonly uint[] Doubted = [];

    private readonly SortedDictionary<string, uint[]> _entries = new(StringComparer.Ordinal);

    /// <summary>The mark of the deployment that wrote it; empty if none did, or one of a version that made no marks.</summary>
    public string Mark { get; set; } = "";

    /// <summary>The newest version of the application that ever deployed; <see langword="null"/> if no version was told.</summary>
    public Version? Newest { get; set; }

    /// <summary>Every action that a deployment made, by its key, with its fingerprints.</summary>
    internal IReadOnlyDictionary<string, uint[]> Entries => _entries;

    /// <summary>How many actions deployments made.</summary>
    public int Count => _entries.Count;

    /// <summary>Whether a deployment once made this action.</summary>
    public bool Contains(ActionKind kind, string code) => _entries.ContainsKey(Key(kind, code));

    /// <summary>The members of a declaration that differ from what was deployed; all of them if nothing was.</summary>
    public ActionFields Changed(ActionDefinition action, ActionValues values)
    {
        if (!_entries.TryGetValue(Key(action.Kind, action.Code), out uint[]? entry) || entry == Doubted) return ActionFields.All;

        uint[] declared = Fingerprints.Of(action, values);
        var changed = ActionFields.None;
        for (int bit = 0; bit < FieldNames.Count; bit++)
        {
            if (entry[bit] != declared[bit]) changed |= (ActionFields)(1 << bit);
        }

        return changed;
    }

    /// <summary>The actions that were deployed with the settings page that a declaration wants, other than the declared one itself.</summary>
    public IEnumerable<(ActionKind Kind, string Code)> HoldersOfPage(ActionDefinition action, ActionValues values)
    {
        uint page = Fingerprints.OfPage(action, values);
        string own = Key(action.Kind, action.Code);
        return _entries
            .Where(entry => entry.Value != Doubted && entry.Value[Fingerprints.Page] == page && entry.Key != own)
            .Select(static entry => (KindOf(entry.Key), entry.Key[2..]));
    }

    /// <summary>Notes that the portal has what is declared.</summary>
    public void Set(ActionDefinition action, ActionValues values) => Set(Key(action.Kind, action.Code), Fingerprints.Of(action, values));

    /// <summary>Keeps what was deployed under a key.</summary>
    internal void Set(string key, uint[] entry) => _entries[key] = entry;

    /// <summary>Keeps that a deployment made an action, if one did, and no longer of what.</summary>
    public void Doubt(ActionKind kind, string code)
    {
        if (Contains(kind, code)) Set(Key(kind, code), Doubted);
    }

    /// <summary>Keeps which actions deployments made, and no longer of what.</summary>
    /// <param name="but">Those that are left as they are.</param>
    public void DoubtAll(IReadOnlySet<(ActionKind Kind, string Code)>? but = null)
    {
        foreach (string key in _entries.Keys.ToArray())
        {
            if (but is null || !but.Contains((KindOf(key), key[2..]))) _entries[key] = Doubted;
        }
    }

    /// <summary>Keeps as well which actions deployments made by what somebody else wrote, and the newer version of the two.</summary>
    /// <param name="other">What somebody else wrote.</param>
    /// <returns>Whether anything of it is new.</returns>
    public bool Learn(FingerprintBook other)
    {
        bool isNew = false;
        if (other.Newest is not null && (Newest is null || other.Newest > Newest))
        {
            Newest = other.Newest;
            isNew = true;
        }

        foreach (string key in other._entries.Keys) isNew |= _entries.TryAdd(key, Doubted);
        return isNew;
    }

    public void Remove(ActionKind kind, string code) => _entries.Remove(Key(kind, code));

    /// <summary>Forgets the actions that fit.</summary>
    public void RemoveAll(Func<ActionKind, string, bool> fits)
    {
        foreach (string key in _entries.Keys.ToArray())
        {
            if (fits(KindOf(key), key[2..])) _entries.Remove(key);
        }
    }

    /// <summary>A copy, to be changed without changing this.</summary>
    public FingerprintBook Copy()
    {
        var copy = new FingerprintBook { Mark = Mark, Newest = Newest };
        foreach (var (key, entry) in _entries) copy._entries[key] = entry;
        return copy;
    }

    /// <summary>Whether both say the same of every action.</summary>
    public bool HasSameEntries(FingerprintBook other) =>
        Count == other.Count
        && _entries.All(entry => other._entries.TryGetValue(entry.Key, out uint[]? theirs)
            && (entry.Value == Doubted) == (theirs == Doubted) && theirs.AsSpan().SequenceEqual(entry.Value));

    private static string Key(ActionKind kind, string code) => (kind == ActionKind.Robot ? "r:" : "a:") + code;

    private static ActionKind KindOf(string key) => key[0] == 'r' ? ActionKind.Robot : ActionKind.Activity;
}
