using System.Text;
using System.Text.Json;

namespace Bizproc.Portal.Transport;

/// <summary>Reads an error object of REST 3.0: <c>code</c>, <c>message</c>, and the faults of fields (portal: 19).</summary>
internal static class ErrorObject
{
    /// <summary>The maximum number of fields to read. A longer text would be cut anyway.</summary>
    private const int MaxFields = 20;

    /// <summary>Reads the object.</summary>
    /// <param name="value">The member <c>error</c>, of any type.</param>
    /// <param name="code">The error code of the portal.</param>
    /// <param name="description">
    /// The description of the portal, with a sentence for each field. It is unchanged if the value is not such an object.
    /// </param>
    /// <returns>True if the value is such an object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> value, out string code, ref string description)
    {
        code = "";
        if (value is not [(byte)'{', ..]) return false;

        var reader = new Utf8JsonReader(value);
        if (!JsonElement.TryParseValue(ref reader, out var parsed) || parsed is not { } error) return false;
        if (ReadText(error, "code") is not { Length: > 0 } given) return false;

        code = given;
        var text = new StringBuilder(ReadText(error, "message"));
        if (error.TryGetProperty("validation", out var fields) && fields.ValueKind == JsonValueKind.Array)
        {
            foreach (var field in fields.EnumerateArray().Take(MaxFields)) Append(text, field);
        }

        description = text.ToString();
        return true;
    }

    private static void Append(StringBuilder text, JsonElement field)
    {
        if (ReadText(field, "message") is not { } message) return;

        if (text.Length > 0) text.Append("; ");
        if (ReadText(field, "field") is { Length: > 0 } name) text.Append(name).Append(": ");
        text.Append(message);
    }

    private static string? ReadText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
