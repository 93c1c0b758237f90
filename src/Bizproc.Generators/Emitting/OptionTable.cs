using System.Text;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the options of an enum as one text, which costs the compiler the same for two options as for ten thousand. Each line has the value of
/// the member, a space, and the key.
/// </summary>
internal static class OptionTable
{
    public static string Render(PropertyModel property)
    {
        if (property.Options.Count == 0) return "\"\"u8";

        var text = new StringBuilder("\"\"\"\n");
        foreach (var option in property.WrittenOptions)
        {
            text.Append("    ").Append(option.Value).Append(' ');
            JsonWriter.AppendEscaped(text, option.Key);
            text.Append('\n');
        }

        return text.Append("    \"\"\"u8").ToString();
    }
}
