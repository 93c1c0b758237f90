using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>The parameters of the lists of templates and workflows, which ignore every field that they do not know (portal: 24.1, 24.2).</summary>
/// <param name="fields">The fields.</param>
/// <param name="defaults">The fields that are selected if no known one is.</param>
internal sealed class FieldQuery(IReadOnlyCollection<string> fields, IReadOnlyCollection<string> defaults)
{
    /// <summary>Finds and sorts rows, and leaves the selected fields of each.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="parameters">The parameters, with names in upper case.</param>
    /// <param name="order">The field to sort by if no known one is given.</param>
    /// <param name="isDescending">True if that order is descending.</param>
    public MethodResult Run(IEnumerable<PhpArray> rows, PhpArray parameters, string order, bool isDescending)
    {
        var query = new RowQuery();
        query.SetFilter(ReadFilter(parameters["FILTER"] as PhpArray ?? []), static name => name);
        bool isOrdered = false;
        foreach (var (name, direction) in parameters["ORDER"] as PhpArray ?? [])
        {
            if (!fields.Contains(Ascii.ToUpper(name))) continue;

            query.AddOrder(Ascii.ToUpper(name), Ascii.ToUpper(direction.ToText()) == "DESC");
            isOrdered = true;
        }

        if (!isOrdered) query.AddOrder(order, isDescending);
        var selected = Select(parameters["SELECT"] as PhpArray ?? []);
        var found = new PhpArray();
        foreach (var row in query.Run(rows)) found.Add(Cut(row, selected));
        return MethodResult.List(found);
    }

    private PhpArray ReadFilter(PhpArray given)
    {
        var filter = new PhpArray();
        foreach (var (key, value) in given)
        {
            string upper = Ascii.ToUpper(key);
            if (fields.Contains(RowCondition.Split(upper).Name)) filter[upper] = value;
        }

        return filter;
    }

    private IReadOnlyCollection<string> Select(PhpArray given)
    {
        string[] known = [.. given.Select(static name => Ascii.ToUpper(name.Value.ToText())).Where(fields.Contains).Distinct(StringComparer.Ordinal)];
        return known.Length > 0 ? known : defaults;
    }

    private static PhpArray Cut(PhpArray row, IReadOnlyCollection<string> selected)
    {
        var cut = new PhpArray();
        foreach (string name in selected) cut[name] = row[name];
        return cut;
    }
}
