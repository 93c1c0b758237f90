using System.Text.Json.Nodes;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.RoundTrip;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>A compiled class, and the request with which it is registered.</summary>
/// <param name="Class">The class.</param>
/// <param name="Definition">The declaration.</param>
/// <param name="Fields">The members of the request.</param>
internal sealed record RegisteredAction(LoadedAction Class, ActionDefinition Definition, JsonObject Fields)
{
    public IReadOnlyList<RegisteredProperty> Inputs => Read("PROPERTIES");

    public IReadOnlyList<RegisteredProperty> Results => Read("RETURN_PROPERTIES");

    /// <summary>The filter; <see langword="null"/> if there is none.</summary>
    public JsonObject? Filter => Fields["FILTER"] as JsonObject;

    /// <summary>True if the designer of a workflow decides whether it waits.</summary>
    public bool IsDecidedByDesigner => $"{Fields["USE_SUBSCRIPTION"]}".Length == 0;

    /// <summary>Gets the keys from which the class reads the property that a key belongs to, in this order; empty if the class does not read the key.</summary>
    public IReadOnlyList<string> KeysOf(string key) =>
        ContractReader.Read(Class.Text)[0].Properties.Where(property => property.Key == key || property.FormerKeys.Contains(key)).OrderByDescending(static property => property.FormerKeys.Count)
            .Select(static property => (string[])[property.Key, .. property.FormerKeys]).FirstOrDefault() ?? [];

    /// <summary>Reads the declarations of a class: the codes of today, then the former ones.</summary>
    public static RegisteredAction[] CreateAll(Type type, Uri publicUrl)
    {
        var loaded = LoadedAction.Of(type);
        return [.. loaded.Definitions.Select(definition => Create(loaded, definition, new ActionValues(publicUrl)))];
    }

    private static RegisteredAction Create(LoadedAction loaded, ActionDefinition definition, ActionValues values)
    {
        byte[] body = new byte[definition.GetLength(ActionCommand.Update, ActionFields.All, values)];
        definition.Write(body, ActionCommand.Update, ActionFields.All, values);
        return new(loaded, definition, JsonNode.Parse(body)!["FIELDS"]!.AsObject());
    }

    private RegisteredProperty[] Read(string name) =>
    [
        .. Fields[name]!.AsObject().Select(static property => new RegisteredProperty(
            property.Key,
            $"{property.Value!["TYPE"]}",
            $"{property.Value["MULTIPLE"]}" == "Y",
            $"{property.Value["REQUIRED"]}" == "Y",
            $"{property.Value["DEFAULT"]}".Length > 0,
            [.. (property.Value["OPTIONS"] as JsonObject ?? []).Select(static option => option.Key)])),
    ];
}

/// <summary>A property as the portal has it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Type">The type.</param>
/// <param name="IsMultiple">True if it holds several values.</param>
/// <param name="IsRequired">True if it demands a value.</param>
/// <param name="HasDefault">True if a step that has no value for it gets one.</param>
/// <param name="Options">The keys of the options of a select.</param>
internal sealed record RegisteredProperty(string Key, string Type, bool IsMultiple, bool IsRequired, bool HasDefault, IReadOnlyList<string> Options);
