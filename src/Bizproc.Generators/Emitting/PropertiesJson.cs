using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes <c>PROPERTIES</c> and <c>RETURN_PROPERTIES</c> (portal: 4.4).</summary>
internal static class PropertiesJson
{
    public static void Write(IJsonWriter json, List<PropertyModel> properties)
    {
        json.BeginObject();
        foreach (var property in properties) Write(json, property);
        json.EndObject();
    }

    private static void Write(IJsonWriter json, PropertyModel property)
    {
        json.Name(property.Key).BeginObject();
        TextJson.Write(json.Name("NAME"), property.Name, property.Texts, static text => text.Name);
        if (TextJson.Exists(property.Description, property.Texts, static text => text.Description))
            TextJson.Write(json.Name("DESCRIPTION"), property.Description, property.Texts, static text => text.Description);

        json.Name("TYPE").String(property.Type!);
        if (property.Value.Kind == ValueKind.Enum) WriteOptions(json, property.WrittenOptions);
        if (property.HasPortalOptions) WritePortalOptions(json, property.Slot!);

        json.Name("REQUIRED").String(property.IsRequired ? "Y" : "N");
        json.Name("MULTIPLE").String(property.Value.IsMultiple ? "Y" : "N");
        if (property.Default is { } value) WriteDefault(json, value);
        json.EndObject();
    }

    private static void WriteOptions(IJsonWriter json, List<OptionModel> options)
    {
        json.Name("OPTIONS").BeginObject();
        foreach (var option in options) json.Name(option.Key).String(option.Title);
        json.EndObject();
    }

    private static void WritePortalOptions(IJsonWriter json, string slot)
    {
        json.Name("OPTIONS").BeginObject();
        json.Hole("Options", slot);
        json.EndObject();
    }

    private static void WriteDefault(IJsonWriter json, DefaultModel value)
    {
        json.Name("DEFAULT");
        if (!value.IsList)
        {
            json.String(value.Values[0].Text);
            return;
        }

        json.BeginList();
        foreach (var each in value.Values) json.String(each.Text);
        json.EndList();
    }
}
