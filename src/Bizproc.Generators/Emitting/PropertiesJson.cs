using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes <c>PROPERTIES</c> and <c>RETURN_PROPERTIES</c> (portal: 4.4).</summary>
internal static class PropertiesJson
{
    /// <summary>The properties of one direction that can be written: those with a portal type; of several with the same key, the first.</summary>
    public static List<PropertyModel> Select(EquatableArray<PropertyModel> properties, bool isReturn)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        return [.. properties.Where(property => property.IsReturn == isReturn && property.Type is not null && keys.Add(property.Key))];
    }

    /// <summary>The options of a select that can be written: of several with the same key, the first.</summary>
    public static List<OptionModel> Select(EquatableArray<OptionModel> options)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        return [.. options.Where(option => keys.Add(option.Key))];
    }

    public static JsonText Write(JsonText json, List<PropertyModel> properties) =>
        json.Raw("{").Join(properties, property => Write(json, property)).Raw("}");

    private static void Write(JsonText json, PropertyModel property)
    {
        json.Name(property.Key).Raw("{").Name("NAME");
        TextJson.Write(json, property.Name, property.Texts, static text => text.Name);

        if (TextJson.Exists(property.Description, property.Texts, static text => text.Description))
        {
            json.Raw(",").Name("DESCRIPTION");
            TextJson.Write(json, property.Description, property.Texts, static text => text.Description);
        }

        json.Raw(",").Name("TYPE").String(property.Type!);
        if (property.Value.Kind == ValueKind.Enum) WriteOptions(json, property.Options);
        if (property.HasPortalOptions) json.Raw(",").Name("OPTIONS").Raw("{").Hole("Options", property.Slot!).Raw("}");

        json.Raw(",").Name("REQUIRED").String(property.IsRequired ? "Y" : "N");
        json.Raw(",").Name("MULTIPLE").String(property.Value.IsMultiple ? "Y" : "N");
        if (property.Default is { } value) WriteDefault(json, value);
        json.Raw("}");
    }

    private static void WriteOptions(JsonText json, EquatableArray<OptionModel> options)
    {
        json.Raw(",").Name("OPTIONS").Raw("{");
        json.Join(Select(options), option => json.Name(option.Key).String(option.Title)).Raw("}");
    }

    private static void WriteDefault(JsonText json, DefaultModel value)
    {
        json.Raw(",").Name("DEFAULT");
        if (value.IsList) json.Raw("[").Join(value.Values, each => json.String(each.Text)).Raw("]");
        else json.String(value.Values[0].Text);
    }
}
