using System.Globalization;
using System.Text;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>How many bytes properties take on the portal, measured over the JSON that is sent.</summary>
internal static class StoredSize
{
    // Roughly: the longest letter in UTF-8, and what stands around a text, and around a property.
    private const int BytesOfLetter = 3;
    private const int BytesAroundText = 32;
    private const int BytesAroundProperty = 256;

    /// <summary>Whether it is worth measuring: says yes too early, never too late.</summary>
    public static bool MayReach(int size, List<PropertyModel> properties) => properties.Sum(AtMost) >= size;

    /// <summary>The exact number.</summary>
    public static int Of(List<PropertyModel> properties)
    {
        var json = new JsonText();
        PropertiesJson.Write(json, properties);

        int position = 0;
        return Value(json.ToString(), ref position);
    }

    private static int AtMost(PropertyModel property) =>
        BytesAroundProperty
        + Texts(property.Key, property.Name, property.Description, property.Type)
        + property.Texts.Sum(static text => Texts(text.Language, text.Name, text.Language, text.Description))
        + property.Options.Sum(static option => Texts(option.Key, option.Title))
        + (property.Default?.Values.Sum(static value => Texts(value.Text)) ?? 0);

    private static int Texts(params ReadOnlySpan<string?> texts)
    {
        int sum = 0;
        foreach (string? text in texts) sum += BytesAroundText + BytesOfLetter * (text?.Length ?? 0);
        return sum;
    }

    /// <summary>The JSON is our own: objects, lists and strings without a blank between.</summary>
    private static int Value(string json, ref int position)
    {
        if (json[position] == '"') return SerializedSize.TextOfBytes(Encoding.UTF8.GetByteCount(Text(json, ref position)));

        bool isList = json[position] == '[';
        int count = 0;
        int content = 0;
        position++;

        // The options that a portal fills in are not known yet, and count as nothing.
        if (json[position] == '\\') position = json.IndexOf('}', position) + 1;
        for (; json[position] is not (']' or '}'); count++)
        {
            if (json[position] == ',') position++;
            string key = isList ? count.ToString(CultureInfo.InvariantCulture) : Text(json, ref position);
            if (!isList) position++;
            content += SerializedSize.Key(key) + Value(json, ref position);
        }

        position++;
        return SerializedSize.Array(count, content);
    }

    private static string Text(string json, ref int position)
    {
        var text = new StringBuilder();
        for (position++; json[position] != '"'; position++)
        {
            if (json[position] != '\\')
            {
                text.Append(json[position]);
            }
            else if (json[++position] == 'u')
            {
                text.Append((char)int.Parse(json.Substring(position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                position += 4;
            }
            else
            {
                text.Append(json[position]);
            }
        }

        position++;
        return text.ToString();
    }
}
