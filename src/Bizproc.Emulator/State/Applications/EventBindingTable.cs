namespace Bizproc.Emulator.State.Applications;

/// <summary>All bindings of events, in order of insertion.</summary>
internal sealed class EventBindingTable
{
    private readonly List<EventBinding> _rows = [];
    private readonly HashSet<EventBinding> _known = [];

    public IEnumerable<EventBinding> ListFor(string application) => _rows.Where(row => row.Application == application);

    /// <summary>Adds a binding, unless the same binding exists.</summary>
    /// <returns>True if it was added.</returns>
    public bool TryAdd(EventBinding row)
    {
        if (!_known.Add(row)) return false;

        _rows.Add(row);
        return true;
    }

    /// <summary>Removes the bindings that fit a condition.</summary>
    /// <returns>The number of removed bindings.</returns>
    public int Remove(Predicate<EventBinding> fits)
    {
        _known.RemoveWhere(fits);
        return _rows.RemoveAll(fits);
    }
}
