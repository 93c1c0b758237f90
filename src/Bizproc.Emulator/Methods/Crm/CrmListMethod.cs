using Bizproc.Emulator.Methods.Rows;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>The method <c>crm.deal.list</c>, and those of the other kinds.</summary>
internal sealed class CrmListMethod(CrmKind kind) : CrmMethod(kind, "list")
{
    private const string Id = "ID";

    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var query = new RowQuery();
        if ((ReadFilter(parameters["FILTER"], query) ?? ReadOrder(parameters["ORDER"], query)) is { } refusal) return refusal;

        var (isSelected, wrongSelect) = ReadSelect(parameters["SELECT"]);
        if (wrongSelect is { } refused) return refused;

        var rows = new PhpArray();
        foreach (var row in query.Run(table.Rows)) rows.Add(WriteRow(row, isSelected));
        return MethodResult.List(rows);
    }

    private PortalError? ReadFilter(PhpValue given, RowQuery query)
    {
        if (given.IsNull) return null;
        if (given is not PhpArray filter) return CrmAnswers.NotAnArray("filter");

        if (filter.Any(static condition => PhpText.IsIntegerKey(condition.Key))) return EmulatorAnswers.NotModelled(Name, "groups of conditions");
        return query.SetFilter(filter, name => Kind.FindField(name)?.Name) is { } wrong ? EmulatorAnswers.NotModelled(Name, $"the filter by '{wrong}'") : null;
    }

    private PortalError? ReadOrder(PhpValue given, RowQuery query)
    {
        if (!given.IsNull && given is not PhpArray) return CrmAnswers.NotAnArray("order");

        foreach (var (name, direction) in given as PhpArray ?? [])
        {
            if (Kind.FindField(name) is not { } field) return EmulatorAnswers.NotModelled(Name, $"the order by '{name}'");
            query.AddOrder(field.Name, direction.ToText().Equals("DESC", StringComparison.OrdinalIgnoreCase));
        }

        if (given.IsEmpty) query.AddOrder(Id, isDescending: false);
        return null;
    }

    /// <summary>Reads the selected fields: <c>*</c> for those of the portal, <c>UF_*</c> for those that somebody added, or names. The id is always among them.</summary>
    private (Func<CrmField, bool> IsSelected, PortalError? Refusal) ReadSelect(PhpValue given)
    {
        if (given.IsEmpty) return (static field => !field.IsMultiple, null);

        var names = new HashSet<string>(StringComparer.Ordinal) { Id };
        foreach (var (_, value) in given as PhpArray ?? new PhpArray { given })
        {
            string name = Ascii.ToUpper(value.ToText());
            if (name is not "*" and not "UF_*" && Kind.FindField(name) is null) return (static _ => false, EmulatorAnswers.NotModelled(Name, $"the selection of '{name}'"));
            names.Add(name);
        }

        bool all = names.Contains("*");
        bool allCustom = names.Contains("UF_*");
        return (field => names.Contains(field.Name) || (field.IsCustom ? allCustom : all && !field.IsMultiple), null);
    }
}
