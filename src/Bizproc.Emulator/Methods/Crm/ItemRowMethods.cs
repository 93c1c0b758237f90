using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>The method <c>crm.item.get</c>.</summary>
internal sealed class ItemGetMethod() : ItemMethod("get")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state) =>
        table.Find(parameters["id"].ToInteger()) is { } row ? Whole(table, parameters["entityTypeId"].ToInteger(), row, parameters) : CrmAnswers.ItemNotFound;
}

/// <summary>The method <c>crm.item.add</c>.</summary>
internal sealed class ItemAddMethod() : ItemMethod("add")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var (fields, refusal) = ReadFields(table.Kind, parameters);
        if (refusal is { } refused) return refused;

        long id = table.NextId();
        var row = table.Create(id, fields, caller.User, state.Clock.GetUtcNow());
        if (!state.Crm.TrySet(table, id, row)) return EmulatorAnswers.TooManyRows(CrmTables.Capacity, CrmTables.MaxBytes);

        long type = parameters["entityTypeId"].ToInteger();
        DocumentStarts.AfterCreation(table, type, id, caller, state);
        return Whole(table, type, row, parameters);
    }
}

/// <summary>The method <c>crm.item.update</c>.</summary>
internal sealed class ItemUpdateMethod() : ItemMethod("update")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        long id = parameters["id"].ToInteger();
        if (table.Find(id) is not { } row) return CrmAnswers.ItemNotFound;

        var (fields, refusal) = ReadFields(table.Kind, parameters);
        if (refusal is { } refused) return refused;

        var changed = table.Change(row, fields, caller.User, state.Clock.GetUtcNow());
        if (!state.Crm.TrySet(table, id, changed)) return EmulatorAnswers.TooManyRows(CrmTables.Capacity, CrmTables.MaxBytes);

        long type = parameters["entityTypeId"].ToInteger();
        DocumentStarts.AfterChange(table, type, id, caller, state);
        return Whole(table, type, changed, parameters);
    }
}

/// <summary>The method <c>crm.item.fields</c>.</summary>
internal sealed class ItemFieldsMethod() : ItemMethod("fields")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var fields = new PhpArray();
        foreach (var field in table.Kind.Fields)
        {
            var described = FieldDescription.Create(field);
            described["upperName"] = new PhpString(field.Name);
            fields[field.ItemName] = described;
        }

        return new MethodResult(new PhpArray { ["fields"] = fields });
    }
}
