using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Stored;

/// <summary>Everything that a portal stores about one action: every column of its row, and its placements.</summary>
internal sealed class StoredAction
{
    private readonly Dictionary<string, string> _values;

    private StoredAction(JsonObject row) => _values = Leaves.Of("", row).ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Reads the data of the application <c>app.1</c> under a code; the rows of placements are under <c>PLACEMENT_HANDLER</c>.
    /// </summary>
    public static StoredAction Read(TestPortal portal, string code)
    {
        var row = ToObject(Assert.Single(portal.Activities, row => IsOf(row, "CODE", code)));
        EqualMeaning.Apply(row);
        row["PLACEMENT_HANDLER"] = new JsonArray([.. portal.Placements.Where(row => IsOf(row, "ADDITIONAL", code)).Select(ToObject)]);
        return new StoredAction(row);
    }

    public IReadOnlyList<Difference> DifferencesTo(StoredAction actual) =>
    [
        .. from column in _values.Keys.Union(actual._values.Keys).Order(StringComparer.Ordinal)
           let difference = new Difference(column, _values.GetValueOrDefault(column), actual._values.GetValueOrDefault(column))
           where difference.Expected != difference.Actual
           select difference,
    ];

    private static bool IsOf(JsonElement row, string column, string code) =>
        row.GetProperty("APPLICATION").GetString() == "app.1" && row.GetProperty(column).GetString() == code;

    private static JsonObject ToObject(JsonElement row) => JsonObject.Create(row)!;
}
