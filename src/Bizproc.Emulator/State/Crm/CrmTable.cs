using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Crm;

/// <summary>The items of one type, by id. A row has the names of the older methods, and never changes: an update replaces it.</summary>
internal sealed class CrmTable(CrmKind kind)
{
    private readonly SortedDictionary<long, PhpArray> _rows = [];
    private long _highest;

    public CrmKind Kind => kind;

    public IEnumerable<PhpArray> Rows => _rows.Values;

    public int Count => _rows.Count;

    public PhpArray? Find(long id) => _rows.GetValueOrDefault(id);

    /// <summary>Gets an id that no item has had.</summary>
    public long NextId() => _highest + 1;

    public void Set(long id, PhpArray row)
    {
        _rows[id] = row;
        _highest = Math.Max(_highest, id);
    }

    /// <summary>Creates a row with the values that a portal sets itself.</summary>
    /// <param name="id">The id.</param>
    /// <param name="fields">The stored values of the fields that are given.</param>
    /// <param name="user">The user who creates the item.</param>
    /// <param name="now">The portal's time.</param>
    public PhpArray Create(long id, PhpArray fields, int user, DateTimeOffset now)
    {
        var row = new PhpArray { ["ID"] = new PhpInteger(id) };
        var by = new PhpInteger(user);
        foreach (var field in kind.Fields)
        {
            PhpValue? value = field.ItemName switch
            {
                "createdTime" or "updatedTime" or "movedTime" or "lastActivityTime" => Time(now),
                "createdBy" or "updatedBy" or "movedBy" or "lastActivityBy" or "assignedById" => by,
                "stageId" when kind.Type > 0 => new PhpString("NEW"),
                "stageSemanticId" => new PhpString("P"),
                "categoryId" => new PhpInteger(0),
                "opened" or "closed" => new PhpString("N"),
                "opportunity" => new PhpDouble(0),
                _ => null,
            };
            if (value is not null) row[field.Name] = value;
        }

        foreach (var (name, value) in fields) row[name] = value;
        return row;
    }

    /// <summary>Creates the row of an item after an update.</summary>
    public PhpArray Change(PhpArray row, PhpArray fields, int user, DateTimeOffset now)
    {
        var changed = new PhpArray();
        foreach (var (name, value) in row) changed[name] = value;
        foreach (var field in kind.Fields)
        {
            if (field.ItemName == "updatedTime") changed[field.Name] = Time(now);
            if (field.ItemName == "updatedBy") changed[field.Name] = new PhpInteger(user);
        }

        foreach (var (name, value) in fields) changed[name] = value;
        return changed;
    }

    private static PhpString Time(DateTimeOffset now) => new(now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
