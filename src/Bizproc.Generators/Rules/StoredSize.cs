using System.Globalization;
using System.Text;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules;

/// <summary>Measures the size of properties on the portal in bytes, from the JSON that is sent.</summary>
internal static class StoredSize
{
    // An upper estimate: the longest letter in UTF-8, and the bytes around each text and each property.
    private const int BytesOfLetter = 3;
    private const int BytesAroundText = 32;
    private const int BytesAroundProperty = 256;

    /// <summary>True if the size may be reached, so that it is worth measuring. May be true too early, never too late.</summary>
    public static bool MayReach(int size, List<PropertyModel> properties) => properties.Sum(AtMost) >= size;

    /// <summary>The exact size.</summary>
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

    /// <summary>Reads our own JSON only: objects, lists and strings without white space between.</summary>
    private static int Value(string json, ref int position)
    {
        if (json[position] == '"') return SerializedSize.TextOfBytes(Encoding.UTF8.GetByteCount(Text(json, ref position)));

        bool isList = json[position] == '[';
        int count = 0;
        int content = 0;
        position++;

        // Options that a portal provides are not known yet and are not counted.
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
