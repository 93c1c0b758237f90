using Bizproc.Emulator.Http;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>All that a portal keeps, as JSON: rows with the portal's columns, and whose they are.</summary>
internal static class StateJsonWriter
{
    /// <summary>How deep it nests at most: as deep as a request, and its own few levels.</summary>
    public const int MaxDepth = RequestLimits.JsonDepth + 8;

    /// <summary>Writes the state. The store's gate is held.</summary>
    public static string Write(PortalStore store)
    {
        string activities = PhpJsonWriter.Write(List(store.Registrations.Rows.Select(Columns)));
        string placements = PhpJsonWriter.Write(List(store.Placements.Rows.Select(Columns)));
        return $$"""{"activities":{{activities}},"placements":{{placements}},"options":{{Options(store)}}}""";
    }

    private static string Options(PortalStore store)
    {
        var options = new PhpArray();
        foreach (var (application, values) in store.Options.Rows) options[application] = values;
        // The portal's JSON would make a list of the empty map.
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

    private static PhpString YesNo(bool value) => new(value ? "Y" : "N");
}
