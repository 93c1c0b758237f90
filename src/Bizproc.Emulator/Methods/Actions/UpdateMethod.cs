using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>The method <c>update</c>, with its checks in the portal's order (portal: 7.1).</summary>
internal sealed class UpdateMethod(RegistrationKind kind) : ActionMethod(kind, "update")
{
    protected override MethodResult Invoke(string application, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.Upper(parameters);
        if (ActionChecks.Code(parameters["CODE"]) is { } wrongCode) return wrongCode;

        string code = parameters["CODE"].ToText();
        if (state.Registrations.Find(application, Kind, code) is not { } row) return ActionAnswers.NotFound;
        if (parameters["FIELDS"] is not PhpArray { Count: > 0 } fields) return ActionAnswers.NothingToUpdate;
        if (Check(fields) is { } refusal) return refusal;
        if (!UpdatedRow.HasAny(fields)) return ActionAnswers.NothingToUpdate;
        if (ChangePlacement(row, fields, state) is { } unbound) return unbound;

        var updated = UpdatedRow.Create(row, fields);
        // If the row cannot be saved, the change of the placement stays (portal: 20.9).
        if (Refuse(RowLimits.Exceeded(updated)) is { } tooLong) return tooLong;

        state.Registrations.Set(updated);
        return MethodResult.True;
    }

    private static PortalError? Check(PhpArray fields) =>
        (fields["HANDLER"].IsNull ? null : ActionChecks.Url(fields["HANDLER"]))
        ?? ActionChecks.Properties(fields["PROPERTIES"])
        ?? ActionChecks.Properties(fields["RETURN_PROPERTIES"])
        ?? (fields["DOCUMENT_TYPE"].IsEmpty ? null : ActionChecks.DocumentType(fields["DOCUMENT_TYPE"]))
        ?? (fields["FILTER"].IsEmpty ? null : ActionChecks.Filter(fields["FILTER"]));

    /// <summary>Stores the address whatever the switch says, and removes it again if the switch is off (portal: 7.2).</summary>
    private static PortalError? ChangePlacement(Registration row, PhpArray fields, PortalState state)
    {
        var handler = fields["PLACEMENT_HANDLER"];
        if (!handler.IsNull && PlacementBinding.Bind(row.Application, row.Code, handler, state) is { } refusal) return refusal;

        var use = fields["USE_PLACEMENT"];
        if (!use.IsNull && !ColumnValue.IsYes(use)) state.Placements.Remove(row.Application, row.Code);
        return null;
    }

    /// <summary>Joins the texts of all columns that are too long (portal: 20.11).</summary>
    private static PortalError? Refuse(IEnumerable<PortalError> exceeded)
    {
        PortalError[] all = [.. exceeded];
        return all.Length == 0 ? null : all[0] with { Description = string.Join("; ", all.Select(static one => one.Description)) };
    }
}
