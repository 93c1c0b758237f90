using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>A universal method of CRM items, such as <c>crm.item.get</c> (portal: 21). Its field names are camel case, and its numbers are numbers.</summary>
internal abstract class ItemMethod(string verb) : PortalMethod("crm.item." + verb, scope: null)
{
    public sealed override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        state.Crm.Find(parameters["entityTypeId"].ToInteger()) is { } table ? Invoke(table, caller, parameters, state) : CrmAnswers.TypeNotFound;

    protected abstract MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state);

    /// <summary>Reads the fields of a call. Read-only ones are ignored, as the portal does.</summary>
    protected (PhpArray Fields, PortalError? Refusal) ReadFields(CrmKind kind, PhpArray parameters)
    {
        var fields = new PhpArray();
        foreach (var (name, value) in parameters["fields"] as PhpArray ?? [])
        {
            if (kind.FindItemField(name) is not { } field) return (fields, EmulatorAnswers.NotModelled(Name, $"the field {name}"));
            if (field.IsReadOnly) continue;
            if (field.IsMultiple && value is not PhpArray) return (fields, CrmAnswers.NotIterable(value));
            if (CrmValue.Store(field, value) is not { } stored) return (fields, CrmAnswers.WrongValue(name));

            fields[field.Name] = stored;
        }

        return (fields, null);
    }

    /// <summary>Writes an item. The fields that somebody added have their own names if the call asks for them.</summary>
    protected static PhpArray WriteItem(CrmTable table, PhpArray row, PhpArray parameters, Func<CrmField, bool> isSelected)
    {
        bool keepsNames = parameters["useOriginalUfNames"].ToText() == "Y";
        var item = new PhpArray();
        foreach (var field in table.Kind.Fields)
        {
            if (isSelected(field)) item[field.ItemName] = row.Contains(field.Name) ? row[field.Name] : field.IsMultiple ? new PhpArray() : PhpNull.Value;
        }

        foreach (var (name, value) in row)
        {
            if (CrmFieldName.IsCustom(name) && table.Kind.FindField(name) is { } custom && isSelected(custom)) item[keepsNames ? name : custom.ItemName] = value;
        }

        return item;
    }

    /// <summary>Writes the result that has a whole item.</summary>
    protected static MethodResult Whole(CrmTable table, long type, PhpArray row, PhpArray parameters)
    {
        var item = WriteItem(table, row, parameters, static _ => true);
        item["entityTypeId"] = new PhpInteger(type);
        return new MethodResult(new PhpArray { ["item"] = item });
    }
}
