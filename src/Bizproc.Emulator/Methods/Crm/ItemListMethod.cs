using Bizproc.Emulator.Methods.Rows;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>The method <c>crm.item.list</c>.</summary>
internal sealed class ItemListMethod() : ItemMethod("list")
{
    private const string Id = "ID";

    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var query = new RowQuery();
        if ((ReadFilter(table.Kind, parameters["filter"], query) ?? ReadOrder(table.Kind, parameters["order"], query)) is { } refusal) return refusal;

        var (isSelected, wrongSelect) = ReadSelect(table.Kind, parameters["select"]);
        if (wrongSelect is { } refused) return refused;

        var rows = new PhpArray();
        foreach (var row in query.Run(table.Rows)) rows.Add(WriteItem(table, row, parameters, isSelected));
        return MethodResult.List(rows, "items");
    }

    private static PortalError? ReadFilter(CrmKind kind, PhpValue given, RowQuery query) =>
        query.SetFilter(given as PhpArray ?? [], name => kind.FindItemField(name)?.Name) is { } wrong ? CrmAnswers.WrongFilter(wrong) : null;

    private static PortalError? ReadOrder(CrmKind kind, PhpValue given, RowQuery query)
    {
        foreach (var (name, value) in given as PhpArray ?? [])
        {
            if (kind.FindItemField(name) is not { } field) return CrmAnswers.WrongOrder(name);

            string direction = Ascii.ToUpper(value.ToText());
            if (direction is not "ASC" and not "DESC") return CrmAnswers.WrongDirection(name, value.ToText());
            query.AddOrder(field.Name, direction == "DESC");
        }

        if (given.IsEmpty) query.AddOrder(Id, isDescending: false);
        return null;
    }

    /// <summary>Reads the selected fields: <c>*</c> for all, or names. The id is always among them.</summary>
    private (Func<CrmField, bool> IsSelected, PortalError? Refusal) ReadSelect(CrmKind kind, PhpValue given)
    {
        if (given is not PhpArray { IsEmpty: false } select) return (static _ => true, null);

        var names = new HashSet<string>(StringComparer.Ordinal) { Id };
        bool all = false;
        foreach (var (_, value) in select)
        {
            if (value.ToText() == "*") all = true;
            else if (kind.FindItemField(value.ToText()) is { } field) names.Add(field.Name);
            else return (static _ => false, EmulatorAnswers.NotModelled(Name, $"the selection of '{value.ToText()}'"));
        }

        return (field => all || names.Contains(field.Name), null);
    }
}
