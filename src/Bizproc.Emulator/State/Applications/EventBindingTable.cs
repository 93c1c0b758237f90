namespace Bizproc.Emulator.Applications;

/// <summary>All bindings of events, in order of insertion.</summary>
internal sealed class EventBindingTable
{
    private readonly List<EventBinding> _rows = [];
    private readonly HashSet<EventBinding> _known = [];

    public IEnumerable<EventBinding> Of(string application) => _rows.Where(row => row.Application == application);

    /// <summary>Adds a binding, unless the same is there.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(EventBinding row)
    {
        if (!_known.Add(row)) return false;

        _rows.Add(row);
        return true;
    }

    /// <summary>Removes what fits.</summary>
    /// <returns>How many there were.</returns>
    public int Remove(Predicate<EventBinding> fits)
    {
        _known.RemoveWhere(fits);
        return _rows.RemoveAll(fits);
    }
}
