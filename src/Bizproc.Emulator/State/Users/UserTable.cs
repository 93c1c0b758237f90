using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Users;

/// <summary>The users of a portal, by id. A user is created when first asked for, as tokens can be made for anyone.</summary>
internal sealed class UserTable
{
    public const int Capacity = 10_000;

    private readonly SortedDictionary<long, PhpArray> _rows = [];

    public UserTable()
    {
        // The built-in tokens are of these two.
        Get(1);
        Get(2);
    }

    public IEnumerable<PhpArray> Rows => _rows.Values;

    public int Count => _rows.Count;

    public PhpArray Get(long id)
    {
        if (_rows.TryGetValue(id, out var row)) return row;

        row = Create(id);
        if (_rows.Count < Capacity) _rows[id] = row;
        return row;
    }

    /// <summary>Adds or replaces a user. Fields that are not given have the values of a new user.</summary>
    public void Set(long id, PhpArray fields)
    {
        var row = Create(id);
        foreach (var (name, value) in fields) row[name] = value;
        row["ID"] = Text(id);
        _rows[id] = row;
    }

    private static PhpArray Create(long id) => new()
    {
        ["ID"] = Text(id),
        ["ACTIVE"] = PhpBoolean.True,
        ["NAME"] = new PhpString("User"),
        ["LAST_NAME"] = Text(id),
        ["EMAIL"] = new PhpString($"user{id}@example.com"),
        ["IS_ONLINE"] = new PhpString("N"),
        ["PERSONAL_GENDER"] = new PhpString(""),
        ["PERSONAL_BIRTHDAY"] = new PhpString(""),
        ["TIME_ZONE"] = new PhpString(""),
        ["WORK_POSITION"] = new PhpString(""),
        ["UF_EMPLOYMENT_DATE"] = new PhpString(""),
        ["UF_DEPARTMENT"] = new PhpArray { new PhpInteger(1) },
        ["USER_TYPE"] = new PhpString("employee"),
    };

    private static PhpString Text(long id) => new(id.ToString(CultureInfo.InvariantCulture));
}
