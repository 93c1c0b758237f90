using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Portal;

/// <summary>Writes parameters that are given by name. <see cref="JsonNode"/> writes itself, without reflection.</summary>
internal static class ParameterJsonWriter
{
    private const string StartName = "start";

    /// <summary>Writes the parameters as a JSON object.</summary>
    /// <param name="parameters">The parameters. Default: none.</param>
    /// <param name="start">The first row of a page; it replaces the parameter <c>start</c>.</param>
    public static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, JsonNode?>>? parameters, long? start = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in parameters ?? [])
        {
            if (start is not null && name == StartName) continue;

            json.WritePropertyName(name);
            if (value is null) json.WriteNullValue();
            else value.WriteTo(json);
        }

        if (start is not null) json.WriteNumber(StartName, start.Value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Gets the first row that the parameters ask for; 0 if they do not contain it.</summary>
    public static long ReadStart(IEnumerable<KeyValuePair<string, JsonNode?>>? parameters)
    {
        string? text = parameters?.LastOrDefault(static parameter => parameter.Key == StartName).Value?.ToString();
        return long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long start) ? start : 0;
    }
}
