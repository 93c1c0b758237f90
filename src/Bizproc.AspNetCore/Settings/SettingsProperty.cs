using System.Text.Json;

namespace Bizproc;

/// <summary>A property of an action on a settings page, or a variable of the template in which the step stands.</summary>
/// <param name="Key">The key of the property.</param>
/// <param name="Type">The type on the portal, such as <c>select</c>.</param>
/// <param name="IsMultiple">True if the property has a list of values.</param>
/// <param name="IsRequired">True if the designer must enter a value.</param>
/// <param name="Json">All data of the portal about the property, in the portal's own shape.</param>
public sealed record SettingsProperty(string Key, string Type, bool IsMultiple, bool IsRequired, JsonElement Json)
{
    /// <summary>The name that people see; empty if the portal sends a name for each language, which <see cref="Json"/> has.</summary>
    public string Name => ReadText(Json, "Name");

    /// <summary>
    /// Reads both shapes: an object by key, whose members are in upper case as the portal stores them, and a list whose items have an <c>Id</c>.
    /// </summary>
    internal static IReadOnlyList<SettingsProperty> ReadAll(JsonElement properties) => properties.ValueKind switch
    {
        JsonValueKind.Object => [.. properties.EnumerateObject().Select(static property => Read(property.Name, property.Value))],
        JsonValueKind.Array => [.. properties.EnumerateArray().Select(static property => Read(ReadText(property, "Id"), property))],
        _ => [],
    };

    private static SettingsProperty Read(string key, JsonElement json) =>
        new(key, ReadText(json, "Type"), IsYes(json, "Multiple"), IsYes(json, "Required"), json);

    private static string ReadText(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static bool IsYes(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => text.GetString() is "Y" or "y" or "1",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() is not "0",
        _ => false,
    };

    private static JsonElement Member(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return default;

        foreach (var member in json.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }

        return default;
    }
}
