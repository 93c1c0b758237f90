namespace Bizproc.Emulator.State.Flows;

/// <summary>The workflow templates. Their number and their bytes are limited.</summary>
internal sealed class TemplateTable
{
    public const int Capacity = 1000;
    public const long MaxBytes = 64 * 1024 * 1024;

    private readonly SortedDictionary<int, StoredTemplate> _rows = [];
    private long _bytes;
    private int _last;

    public IEnumerable<StoredTemplate> Rows => _rows.Values;

    public StoredTemplate? Find(long id) => id is > 0 and <= int.MaxValue ? _rows.GetValueOrDefault((int)id) : null;

    /// <summary>Gets an id that no template has had before.</summary>
    public int NextId() => _last + 1;

    /// <summary>Adds a template, or replaces the one with the same id.</summary>
    /// <returns>False if there are too many, or if they would be too large.</returns>
    public bool TrySet(StoredTemplate row)
    {
        var before = Find(row.Id);
        long bytes = _bytes + row.Size - (before?.Size ?? 0);
        if ((before is null && _rows.Count == Capacity) || bytes > MaxBytes) return false;

        _bytes = bytes;
        _last = Math.Max(_last, row.Id);
        _rows[row.Id] = row;
        return true;
    }

    public void Remove(StoredTemplate row)
    {
        if (_rows.Remove(row.Id)) _bytes -= row.Size;
    }
}
