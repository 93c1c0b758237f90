using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>The method <c>crm.deal.get</c>, and those of the other kinds.</summary>
internal sealed class CrmGetMethod(CrmKind kind) : CrmMethod(kind, "get")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        long id = parameters["ID"].ToInteger();
        if (id <= 0) return CrmAnswers.WrongId;

        return table.Find(id) is { } row ? new MethodResult(WriteRow(row, static _ => true)) : CrmAnswers.NotFound("");
    }
}

/// <summary>The method <c>crm.deal.add</c>, and those of the other kinds.</summary>
internal sealed class CrmAddMethod(CrmKind kind) : CrmMethod(kind, "add")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var (fields, refusal) = ReadFields(parameters);
        if (refusal is { } refused) return refused;

        long id = table.NextId();
        if (!state.Crm.TrySet(table, id, table.Create(id, fields, caller.User, state.Clock.GetUtcNow())))
            return EmulatorAnswers.TooManyRows(CrmTables.Capacity, CrmTables.MaxBytes);

        DocumentStarts.AfterCreation(table, Kind.Type, id, caller, state);
        return new MethodResult(new PhpInteger(id));
    }
}

/// <summary>The method <c>crm.deal.update</c>, and those of the other kinds.</summary>
internal sealed class CrmUpdateMethod(CrmKind kind) : CrmMethod(kind, "update")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        long id = parameters["ID"].ToInteger();
        if (id <= 0) return CrmAnswers.WrongId;

        var (fields, refusal) = ReadFields(parameters);
        if (refusal is { } refused) return refused;
        if (!parameters["PARAMS"].IsNull && parameters["PARAMS"] is not PhpArray) return CrmAnswers.NotAnArray("params");
        if (table.Find(id) is not { } row) return CrmAnswers.NotFound(Kind.Name);

        if (!state.Crm.TrySet(table, id, table.Change(row, fields, caller.User, state.Clock.GetUtcNow())))
            return EmulatorAnswers.TooManyRows(CrmTables.Capacity, CrmTables.MaxBytes);

        DocumentStarts.AfterChange(table, Kind.Type, id, caller, state);
        return MethodResult.True;
    }
}

/// <summary>The method <c>crm.deal.fields</c>, and those of the other kinds.</summary>
internal sealed class CrmFieldsMethod(CrmKind kind) : CrmMethod(kind, "fields")
{
    protected override MethodResult Invoke(CrmTable table, Caller caller, PhpArray parameters, PortalState state)
    {
        var fields = new PhpArray();
        foreach (var field in Kind.Fields) fields[field.Name] = FieldDescription.Create(field);
        return new MethodResult(fields);
    }
}
