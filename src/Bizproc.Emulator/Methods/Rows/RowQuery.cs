using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>The filter and the order of a method that lists.</summary>
internal sealed class RowQuery
{
    private readonly List<RowCondition> _conditions = [];
    private readonly List<(string Name, bool IsDescending)> _order = [];

    /// <summary>Adds the conditions of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="find">Finds the name of a field in a row; <see langword="null"/> if there is no such field.</param>
    /// <returns>The key that is not a condition on a field; <see langword="null"/> if all are.</returns>
    public string? AddFilter(PhpArray filter, Func<string, string?> find)
    {
        foreach (var (key, value) in filter)
        {
            var (op, isNot, name) = RowCondition.Split(key);
            if (find(name) is not { } found) return name;

            _conditions.Add(new RowCondition(found, op, isNot, value));
        }

        return null;
    }

    /// <summary>Adds a field to sort by.</summary>
    public void AddOrder(string name, bool isDescending) => _order.Add((name, isDescending));

    /// <summary>Finds the rows, in their order.</summary>
    public IEnumerable<PhpArray> Run(IEnumerable<PhpArray> rows) => RowOrder.Sort(rows.Where(row => _conditions.TrueForAll(condition => condition.Fits(row))), _order);

    /// <summary>True if a key of a filter begins a group of conditions, which the emulator does not model.</summary>
    public static bool IsGroup(string key) => PhpText.IsIntegerKey(key) || key.Equals("logic", StringComparison.OrdinalIgnoreCase);
}
