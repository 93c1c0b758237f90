using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>The filter and the order of a method that lists.</summary>
internal sealed class RowQuery
{
    private readonly List<(string Name, bool IsDescending)> _order = [];
    private RowGroup _filter = new(IsAny: false, []);

    /// <summary>Sets the filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="find">Finds the name of a field in a row; <see langword="null"/> if there is no such field.</param>
    /// <returns>The name that is not a field; <see langword="null"/> if all are.</returns>
    public string? SetFilter(PhpArray filter, Func<string, string?> find)
    {
        (_filter, string? wrong) = RowGroup.Read(filter, find);
        return wrong;
    }

    /// <summary>Adds a field to sort by.</summary>
    public void AddOrder(string name, bool isDescending) => _order.Add((name, isDescending));

    /// <summary>Finds the rows, in their order.</summary>
    public IEnumerable<PhpArray> Run(IEnumerable<PhpArray> rows) => RowOrder.Sort(rows.Where(_filter.Fits), _order);
}
