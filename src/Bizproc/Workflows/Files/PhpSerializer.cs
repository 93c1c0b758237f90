using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Protocol;

namespace Bizproc.Workflows.Files;

/// <summary>Writes JSON as PHP's <c>serialize()</c> does. Portals keep workflow templates in this form.</summary>
internal static class PhpSerializer
{
    /// <summary>The maximum depth of a value. Steps of a template are nested far less deeply.</summary>
    public const int MaxDepth = 200;

    /// <summary>Writes a value. An object becomes an array with the same keys, a list becomes an array with the keys 0, 1, 2, ...</summary>
    /// <exception cref="ArgumentException">The value is deeper than <see cref="MaxDepth"/>.</exception>
    public static void Write(IBufferWriter<byte> output, JsonNode? value) => Write(output, value, MaxDepth);

    private static void Write(IBufferWriter<byte> output, JsonNode? value, int depthLeft)
    {
        if (depthLeft == 0) throw new ArgumentException($"The template has more than {MaxDepth} levels", nameof(value));

        switch (value)
        {
            case null:
                output.Write("N;"u8);
                break;
            case JsonObject members:
                WriteArrayStart(output, members.Count);
                foreach (var (key, member) in members)
                {
                    WriteKey(output, key);
                    Write(output, member, depthLeft - 1);
                }

                output.Write("}"u8);
                break;
            case JsonArray elements:
                WriteArrayStart(output, elements.Count);
                for (int i = 0; i < elements.Count; i++)
                {
                    WriteAscii(output, $"i:{i};");
                    Write(output, elements[i], depthLeft - 1);
                }

                output.Write("}"u8);
                break;
            default:
                WriteSingle(output, value);
                break;
        }
    }

    private static void WriteSingle(IBufferWriter<byte> output, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteText(output, value.GetValue<string>());
                break;
            case JsonValueKind.True:
                output.Write("b:1;"u8);
                break;
            case JsonValueKind.False:
                output.Write("b:0;"u8);
                break;
            default:
                string number = value.ToJsonString();
                bool isInteger = long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
                WriteAscii(output, $"{(isInteger ? 'i' : 'd')}:{number};");
                break;
        }
    }

    /// <summary>Writes a key. PHP turns a text that looks like a number into a number.</summary>
    private static void WriteKey(IBufferWriter<byte> output, string key)
    {
        if (PhpText.IsIntegerKey(key)) WriteAscii(output, $"i:{key};");
        else WriteText(output, key);
    }

    private static void WriteText(IBufferWriter<byte> output, string text)
    {
        WriteAscii(output, $"s:{Encoding.UTF8.GetByteCount(text)}:\"");
        Encoding.UTF8.GetBytes(text, output);
        output.Write("\";"u8);
    }

    private static void WriteArrayStart(IBufferWriter<byte> output, int count) => WriteAscii(output, $"a:{count}:{{");

    private static void WriteAscii(IBufferWriter<byte> output, string text) => Encoding.ASCII.GetBytes(text, output);
}
