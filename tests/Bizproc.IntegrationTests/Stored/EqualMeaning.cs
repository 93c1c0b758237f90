using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Stored;

/// <summary>Normalizes members of a row that mean the same to a portal; everything else remains unchanged.</summary>
internal static class EqualMeaning
{
    private static readonly string[] PropertyColumns = ["PROPERTIES", "RETURN_PROPERTIES"];

    public static void Apply(JsonObject row)
    {
        RemoveNulls(row);
        row["USE_SUBSCRIPTION"] ??= "";
        RemoveEmptyDescription(row);
        foreach (string column in PropertyColumns) ApplyToProperties(row, column);
    }

    private static void RemoveNulls(JsonObject row)
    {
        foreach (var (column, value) in row.ToList())
        {
            if (value is null) row.Remove(column);
        }
    }

    private static void ApplyToProperties(JsonObject row, string column)
    {
        // Missing properties equal properties that were cleared.
        if (row[column] is JsonArray { Count: 0 }) row.Remove(column);
        if (row[column] is not JsonObject properties) return;

        foreach (var property in properties.Select(static member => member.Value).OfType<JsonObject>())
        {
            property["REQUIRED"] ??= "N";
            property["MULTIPLE"] ??= "N";
            if (property["DEFAULT"] is null) property.Remove("DEFAULT");
            ApplyToText(property, "NAME");
            ApplyToText(property, "DESCRIPTION");
            RemoveEmptyDescription(property);
        }
    }

    /// <summary>A plain text is the text for all languages (portal: 3.4).</summary>
    private static void ApplyToText(JsonObject owner, string member)
    {
        if (owner[member] is JsonValue text) owner[member] = new JsonObject { ["*"] = text.GetValue<string>() };
    }

    private static void RemoveEmptyDescription(JsonObject owner)
    {
        if (owner["DESCRIPTION"] is JsonObject { Count: 1 } texts && texts["*"] is JsonValue text && text.GetValue<string>().Length == 0)
            owner.Remove("DESCRIPTION");
    }
}
