using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>A method of one kind of CRM item, such as <c>crm.deal.get</c> (portal: 21). Its field names are upper case, and its numbers are texts.</summary>
internal abstract class CrmMethod(CrmKind kind, string verb) : PortalMethod($"crm.{kind.Name}.{verb}", scope: null)
{
    protected CrmKind Kind => kind;

    public sealed override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        Invoke(state.Crm.Find(kind.Type)!, caller, KeyCase.UpperTop(parameters), state);

    protected abstract MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state);

    /// <summary>Reads the fields of a call. Read-only ones are ignored, as the portal does.</summary>
    protected (PhpArray Fields, PortalError? Refusal) ReadFields(PhpArray parameters)
    {
        var fields = new PhpArray();
        if (parameters["FIELDS"] is not PhpArray given) return (fields, CrmAnswers.NotAnArray("fields"));

        foreach (var (name, value) in given)
        {
            if (kind.FindField(name) is not { } field) return (fields, EmulatorAnswers.NotModelled(Name, $"the field {name}"));
            if (field.IsReadOnly) continue;
            if (CrmValue.Store(field, value) is not { } stored) return (fields, EmulatorAnswers.NotModelled(Name, $"this value of the field {name}"));

            fields[field.Name] = stored;
        }

        return (fields, null);
    }

    /// <summary>Writes a row. Fields with several values are there only if the item has them.</summary>
    protected PhpArray WriteRow(PhpArray row, Func<CrmField, bool> isSelected)
    {
        var written = new PhpArray();
        foreach (var field in kind.Fields)
        {
            if (isSelected(field) && (!field.IsMultiple || row.Contains(field.Name))) written[field.Name] = CrmValue.ToText(field, row[field.Name]);
        }

        foreach (var (name, value) in row)
        {
            if (CrmFieldName.IsCustom(name) && kind.FindField(name) is { } custom && isSelected(custom)) written[name] = CrmValue.ToText(custom, value);
        }

        return written;
    }
}
