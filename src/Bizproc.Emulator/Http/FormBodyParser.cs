using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Reads a query, or a body that is not JSON: <c>PROPERTIES[p][Name]=x</c> (portal: 2.2).</summary>
internal static class FormBodyParser
{
    public static void ReadInto(PhpArray parameters, ReadOnlySpan<byte> text, ValueBudget budget)
    {
        foreach (Range range in text.Split((byte)'&'))
        {
            var pair = text[range];
            int equals = pair.IndexOf((byte)'=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? [] : pair[(equals + 1)..];
            if (!name.IsEmpty) FormField.Assign(parameters, UrlDecoder.Decode(name), UrlDecoder.Decode(value), budget);
        }
    }
}
