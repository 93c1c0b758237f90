using System.Buffers;
using System.Text.Json;

namespace Bizproc;

/// <summary>What a portal tells a settings page: <c>PLACEMENT_OPTIONS</c> (portal: 12).</summary>
public sealed class SettingsOptions
{
    private readonly JsonElement _json;

    private SettingsOptions(JsonElement json) => _json = json;

    /// <summary>The code of the action.</summary>
    public string Code => Text("code");

    /// <summary>The name of the step in its workflow, such as <c>A1</c>.</summary>
    public string StepName => Text("activity_name");

    /// <summary>The type of the document that the workflow works on; <see langword="null"/> where the portal does not say.</summary>
    public DocumentType? DocumentType =>
        Member("document_type") is { ValueKind: JsonValueKind.Array } parts && parts.GetArrayLength() >= 3
            ? new DocumentType(TextOf(parts[0]), TextOf(parts[1]), TextOf(parts[2]))
            : null;

    /// <summary>The properties as the portal has them: from the designers of workflows and of robots in the same shape.</summary>
    public IReadOnlyList<SettingsProperty> Properties => SettingsProperty.ReadAll(Member("properties"));

    /// <summary>What is set so far, by key; expressions as they are written.</summary>
    public JsonElement CurrentValues => Member("current_values");

    /// <summary>The fields of the document, by id.</summary>
    public JsonElement DocumentFields => Member("document_fields");

    /// <summary>The workflow that the step is in.</summary>
    public JsonElement Template => Member("template");

    /// <summary>Reads the text that was posted.</summary>
    /// <returns>The options, or <see langword="null"/> if the text is not a JSON object with valid strings only.</returns>
    internal static SettingsOptions? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            Demand(json);
            var reader = new Utf8JsonReader(json);
            var read = JsonElement.ParseValue(ref reader);
            return read.ValueKind == JsonValueKind.Object ? new SettingsOptions(read) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads all of the JSON at once. Otherwise invalid UTF-8, or half a character, would be found only by the first use of that string.</summary>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    /// <exception cref="InvalidOperationException">A string in the JSON is not valid text.</exception>
    private static void Demand(ReadOnlySpan<byte> json)
    {
        char[] text = ArrayPool<char>.Shared.Rent(json.Length);
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String) reader.CopyString(text);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text, clearArray: true);
        }
    }

    private JsonElement Member(string name) => _json.TryGetProperty(name, out var member) ? member : default;

    private string Text(string name) => TextOf(Member(name));

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
