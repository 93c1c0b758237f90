using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Triggers;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes the state of a portal as JSON: rows with the portal's columns, and the application of each.</summary>
internal static class StateJsonWriter
{
    /// <summary>The maximum depth of the JSON: that of a request, plus the levels that the state adds.</summary>
    public const int MaxDepth = RequestLimits.JsonDepth + 8;

    /// <summary>Writes the state.</summary>
    public static string Write(PortalState state)
    {
        string activities = PhpJsonWriter.Write(List(state.Registrations.Rows.Select(Columns)));
        string placements = PhpJsonWriter.Write(List(state.Placements.Rows.Select(Columns)));
        string triggers = PhpJsonWriter.Write(List(state.Triggers.Rows.Select(Columns)));
        string executed = PhpJsonWriter.Write(List(state.Triggers.Executed.Select(Columns)));
        return $$"""{"activities":{{activities}},"placements":{{placements}},"triggers":{{triggers}},"executedTriggers":{{executed}},"options":{{Options(state)}}}""";
    }

    private static string Options(PortalState state)
    {
        var options = new PhpArray();
        foreach (var (application, values) in state.Options.Rows) options[application] = values;
        // An empty PHP array would become a list, but the options are an object.
        return options.IsEmpty ? "{}" : PhpJsonWriter.Write(options);
    }

    private static PhpArray List(IEnumerable<PhpArray> rows)
    {
        var list = new PhpArray();
        foreach (var row in rows) list.Add(row);
        return list;
    }

    private static PhpArray Columns(Registration row) => new()
    {
        ["APPLICATION"] = new PhpString(row.Application),
        ["IS_ROBOT"] = YesNo(row.Kind == RegistrationKind.Robot),
        ["CODE"] = new PhpString(row.Code),
        ["HANDLER"] = new PhpString(row.Handler),
        ["AUTH_USER_ID"] = new PhpInteger(row.AuthUserId),
        ["USE_SUBSCRIPTION"] = row.UseSubscription is null ? PhpNull.Value : new PhpString(row.UseSubscription),
        ["USE_PLACEMENT"] = YesNo(row.UsePlacement),
        ["NAME"] = row.Name,
        ["DESCRIPTION"] = row.Description ?? PhpNull.Value,
        ["PROPERTIES"] = row.Properties ?? PhpNull.Value,
        ["RETURN_PROPERTIES"] = row.ReturnProperties ?? PhpNull.Value,
        ["DOCUMENT_TYPE"] = row.DocumentType ?? PhpNull.Value,
        ["FILTER"] = row.Filter ?? PhpNull.Value,
    };

    private static PhpArray Columns(Placement row) => new()
    {
        ["APPLICATION"] = new PhpString(row.Application),
        ["ADDITIONAL"] = new PhpString(row.Code),
        ["PLACEMENT"] = new PhpString(Placement.Place),
        ["PLACEMENT_HANDLER"] = new PhpString(row.Handler),
    };

    private static PhpArray Columns(Trigger row) => new()
    {
        ["APPLICATION"] = new PhpString(row.Application),
        ["CODE"] = new PhpString(row.Code),
        ["NAME"] = new PhpString(row.Name),
    };

    private static PhpArray Columns(ExecutedTrigger row) => new()
    {
        ["APPLICATION"] = new PhpString(row.Application),
        ["CODE"] = new PhpString(row.Code),
        ["OWNER_TYPE_ID"] = new PhpInteger(row.OwnerTypeId),
        ["OWNER_ID"] = new PhpInteger(row.OwnerId),
        ["USER_ID"] = new PhpInteger(row.User),
    };

    private static PhpString YesNo(bool value) => new(value ? "Y" : "N");
}
