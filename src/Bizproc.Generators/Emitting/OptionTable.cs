using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the options of an enum as one text, which costs the compiler the same for two options as for ten thousand. Each line has the value of
/// the member, a space, and the key.
/// </summary>
internal static class OptionTable
{
    public static string Of(PropertyModel property)
    {
        if (property.Options.Count == 0) return "\"\"u8";

        var text = new JsonText().Raw("\"\"\"\n");
        foreach (var option in PropertiesJson.Select(property.Options)) text.Raw("    ").Raw(option.Value).Raw(" ").Escaped(option.Key).Raw("\n");
        return text.Raw("    \"\"\"u8").ToString();
    }
}
