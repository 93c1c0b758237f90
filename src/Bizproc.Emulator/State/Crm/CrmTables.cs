using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Crm;

/// <summary>The CRM items of a portal. Their number and their bytes are limited.</summary>
internal sealed class CrmTables
{
    public const int Capacity = 100_000;
    public const long MaxBytes = 64 * 1024 * 1024;

    private readonly SortedDictionary<long, CrmTable> _tables = [];
    private int _count;
    private long _bytes;

    public CrmTables()
    {
        foreach (var kind in CrmKind.Named) _tables[kind.Type] = new CrmTable(kind);
    }

    public IEnumerable<CrmTable> Tables => _tables.Values;

    /// <summary>Finds the items of a type; <see langword="null"/> if the portal has no such type.</summary>
    public CrmTable? Find(long type) => _tables.GetValueOrDefault(type);

    /// <summary>Adds a smart process, unless it exists.</summary>
    public CrmTable AddType(long type)
    {
        if (Find(type) is { } table) return table;

        return _tables[type] = new CrmTable(CrmKind.SmartProcess);
    }

    /// <summary>Stores a row.</summary>
    /// <returns>False if there are too many, or if they would be too large.</returns>
    public bool TrySet(CrmTable table, long id, PhpArray row)
    {
        var before = table.Find(id);
        int count = _count + (before is null ? 1 : 0);
        long bytes = _bytes + ValueSize.Measure(row) - (before is null ? 0 : ValueSize.Measure(before));
        if (count > Capacity || bytes > MaxBytes) return false;

        (_count, _bytes) = (count, bytes);
        table.Set(id, row);
        return true;
    }
}
