namespace Bizproc.Deployment.Planning;

/// <summary>
/// The record of the last deployment. The portal stores it in one option of the application: a fingerprint of every member of each action, and the
/// mark of the writer (portal: 8.1). Of a trigger it knows only that a deployment created it, because the portal tells its name. If the option is empty or unreadable, a deployment sends everything again.
/// </summary>
internal sealed class FingerprintBook
{
    /// <summary>The key of the option. Other options of the application are not changed.</summary>
    public const string OptionKey = "bizproc.deployed";

    /// <summary>The entry of an action that a deployment created and whose state is unknown.</summary>
    internal static readonly uint[] Doubted = [];

    /// <summary>The fingerprint of a member whose value on the portal is not known.</summary>
    private const uint Unknown = 0;

    private readonly SortedDictionary<string, uint[]> _entries = new(StringComparer.Ordinal);

    /// <summary>The mark of the deployment that wrote the record; empty if there is none, or if its version did not write marks.</summary>
    public string Mark { get; set; } = "";

    /// <summary>The newest version of the application that ever deployed; <see langword="null"/> if none is known.</summary>
    public Version? Newest { get; set; }

    /// <summary>The fingerprints of every action that a deployment created, by key.</summary>
    internal IReadOnlyDictionary<string, uint[]> Entries => _entries;

    /// <summary>The number of actions that deployments created.</summary>
    public int Count => _entries.Count;

    /// <summary>True if a deployment created triggers.</summary>
    public bool HasTriggers => _entries.Keys.Any(static key => KindOf(key) == ActionKind.Trigger);

    /// <summary>True if a deployment created this action or trigger.</summary>
    public bool Contains(ActionKind kind, string code) => _entries.ContainsKey(Key(kind, code));

    /// <summary>Gets the members of a declaration that differ from the last deployment; all members if there was none.</summary>
    public ActionFields Changed(ActionDefinition action, ActionValues values)
    {
        if (!_entries.TryGetValue(Key(action.Kind, action.Code), out uint[]? entry) || entry == Doubted) return ActionFields.All;

        uint[] declared = Fingerprints.Compute(action, values);
        var changed = ActionFields.None;
        for (int bit = 0; bit < ActionDefinition.FieldCount; bit++)
        {
            if (entry[bit] != declared[bit]) changed |= (ActionFields)(1 << bit);
        }

        return changed;
    }

    /// <summary>Gets the actions that were deployed with the settings page of a declaration, without the declared action itself.</summary>
    public IEnumerable<(ActionKind Kind, string Code)> HoldersOfPage(ActionDefinition action, ActionValues values)
    {
        uint page = Fingerprints.ComputePage(action, values);
        string own = Key(action.Kind, action.Code);
        return _entries
            .Where(entry => entry.Value != Doubted && entry.Value[Fingerprints.Page] == page && entry.Key != own)
            .Select(static entry => (KindOf(entry.Key), entry.Key[2..]));
    }

    /// <summary>Records that the portal has the declaration, except the members that were kept.</summary>
    /// <param name="action">The declaration.</param>
    /// <param name="values">The values of the portal.</param>
    /// <param name="kept">The members that the portal has as before.</param>
    /// <param name="before">The earlier record. A member that it does not know stays unknown, so that a deployment which knows the value sends it.</param>
    public void Set(ActionDefinition action, ActionValues values, ActionFields kept, FingerprintBook before)
    {
        string key = Key(action.Kind, action.Code);
        uint[] entry = Fingerprints.Compute(action, values);
        bool isKnown = before._entries.TryGetValue(key, out uint[]? earlier) && earlier != Doubted;
        for (int bit = 0; bit < ActionDefinition.FieldCount; bit++)
        {
            if ((kept & (ActionFields)(1 << bit)) != ActionFields.None) entry[bit] = isKnown ? earlier![bit] : Unknown;
        }

        Set(key, entry);
    }

    /// <summary>Records that a deployment created a trigger.</summary>
    public void SetTrigger(string code) => Set(Key(ActionKind.Trigger, code), Doubted);

    /// <summary>Records the fingerprints that were deployed under a key.</summary>
    internal void Set(string key, uint[] entry) => _entries[key] = entry;

    /// <summary>Forgets the fingerprints of an action, but not that a deployment created it.</summary>
    public void Doubt(ActionKind kind, string code)
    {
        if (Contains(kind, code)) Set(Key(kind, code), Doubted);
    }

    /// <summary>Forgets the fingerprints of all actions, but not that deployments created them.</summary>
    /// <param name="but">The actions whose fingerprints are kept.</param>
    public void DoubtAll(IReadOnlySet<(ActionKind Kind, string Code)>? but = null)
    {
        foreach (string key in _entries.Keys.ToArray())
        {
            if (but is null || !but.Contains((KindOf(key), key[2..]))) _entries[key] = Doubted;
        }
    }

    /// <summary>Adds the actions of another record without their fingerprints, and keeps the newer version of the two.</summary>
    /// <param name="other">The record that another deployment wrote.</param>
    /// <returns>True if the other record contains something new.</returns>
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

    /// <summary>Removes the actions for which <c>fits</c> returns true.</summary>
    public void RemoveAll(Func<ActionKind, string, bool> fits)
    {
        foreach (string key in _entries.Keys.ToArray())
        {
            if (fits(KindOf(key), key[2..])) _entries.Remove(key);
        }
    }

    /// <summary>Creates a copy that can be changed separately.</summary>
    public FingerprintBook Copy()
    {
        var copy = new FingerprintBook { Mark = Mark, Newest = Newest };
        foreach (var (key, entry) in _entries) copy._entries[key] = entry;
        return copy;
    }

    /// <summary>True if both records have the same entries.</summary>
    public bool HasSameEntries(FingerprintBook other) =>
        Count == other.Count
        && _entries.All(entry => other._entries.TryGetValue(entry.Key, out uint[]? theirs)
            && (entry.Value == Doubted) == (theirs == Doubted) && theirs.AsSpan().SequenceEqual(entry.Value));

    private static string Key(ActionKind kind, string code) => kind switch
    {
        ActionKind.Robot => "r:",
        ActionKind.Trigger => "t:",
        _ => "a:",
    } + code;

    private static ActionKind KindOf(string key) => key[0] switch
    {
        'r' => ActionKind.Robot,
        't' => ActionKind.Trigger,
        _ => ActionKind.Activity,
    };
}
