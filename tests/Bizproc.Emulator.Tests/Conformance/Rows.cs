using System.Text.Json;

namespace Bizproc.Emulator.Tests.Conformance;

/// <summary>Compares rows column by column; an unset column may be absent or null.</summary>
internal static class Rows
{
    public static bool Equal(JsonElement recorded, JsonElement stored) =>
        recorded.GetArrayLength() == stored.GetArrayLength() && recorded.EnumerateArray().Zip(stored.EnumerateArray(), Same).All(static same => same);

    private static bool Same(JsonElement recorded, JsonElement stored)
    {
        var expected = Columns(recorded);
        var actual = Columns(stored);
        // The recording does not say to which application a row belongs.
        actual.Remove("APPLICATION");
        return expected.Count == actual.Count
            && expected.All(column => actual.TryGetValue(column.Key, out var value) && JsonElement.DeepEquals(column.Value, value));
    }

    private static Dictionary<string, JsonElement> Columns(JsonElement row) =>
        row.EnumerateObject().Where(static column => column.Value.ValueKind != JsonValueKind.Null).ToDictionary(static column => column.Name, static column => column.Value);
}
