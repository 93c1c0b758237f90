using System.Globalization;
using System.Text.Json.Nodes;

namespace Bizproc.Tool.Declarations;

/// <summary>The keys of an action.</summary>
/// <param name="Properties">The keys of its properties.</param>
/// <param name="Required">Those that need a value.</param>
/// <param name="Multiple">Those that have several values.</param>
/// <param name="Returns">The keys of its return properties.</param>
internal sealed record ActionShape(IReadOnlyList<string> Properties, IReadOnlyList<string> Required, IReadOnlyList<string> Multiple, IReadOnlyList<string> Returns)
{
    /// <summary>Gets the types of the properties, as the declaration spells them.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    /// <summary>Gets the values from which the user chooses, of the properties that have such a list.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Options { get; init; }

    /// <summary>Reads the keys from the request that the action sends.</summary>
    /// <param name="action">The action.</param>
    /// <param name="values">The values that the declaration leaves open.</param>
    public static ActionShape Read(ActionDefinition action, ActionValues values)
    {
        var fields = RequestJson.Write(action, ActionCommand.Update, values)["FIELDS"]!.AsObject();
        var properties = Members(fields["PROPERTIES"]);
        return new(
            [.. properties.Select(static property => property.Key)],
            [.. properties.Where(static property => Is(property.Value, "REQUIRED") && Text(property.Value, "DEFAULT").Length == 0).Select(static property => property.Key)],
            [.. properties.Where(static property => Is(property.Value, "MULTIPLE")).Select(static property => property.Key)],
            [.. Members(fields["RETURN_PROPERTIES"]).Select(static property => property.Key)])
        {
            Types = properties.ToDictionary(static property => property.Key, static property => Text(property.Value, "TYPE"), StringComparer.Ordinal),
            Options = properties.Where(static property => ReadOptions(property.Value).Count > 0).ToDictionary(static property => property.Key, static property => ReadOptions(property.Value), StringComparer.Ordinal),
        };
    }

    private static JsonObject Members(JsonNode? node) => node as JsonObject ?? [];

    private static IReadOnlyList<string> ReadOptions(JsonNode? property) => (property as JsonObject)?["OPTIONS"] switch
    {
        JsonObject options => [.. options.Select(static option => option.Key)],
        JsonArray options => [.. Enumerable.Range(0, options.Count).Select(static index => index.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    private static bool Is(JsonNode? property, string name) => Text(property, name) is "Y" or "1" or "true";

    private static string Text(JsonNode? property, string name) => (property as JsonObject)?[name]?.ToString() ?? "";
}
