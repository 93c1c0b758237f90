using System.Buffers;
using System.Text.Json;

namespace Bizproc;

/// <summary>The data that a portal sends to a settings page: <c>PLACEMENT_OPTIONS</c>.</summary>
public sealed class SettingsOptions
{
    private readonly JsonElement _json;

    private SettingsOptions(JsonElement json) => _json = json;

    /// <summary>The code of the action.</summary>
    public string Code => ReadText("code");

    /// <summary>The name of the step in its workflow, such as <c>A1</c>.</summary>
    public string StepName => ReadText("activity_name");

    /// <summary>The type of the workflow's document; <see langword="null"/> if the portal does not send it.</summary>
    public DocumentType? DocumentType =>
        Member("document_type") is { ValueKind: JsonValueKind.Array } parts && parts.GetArrayLength() >= 3
            ? new DocumentType(ReadText(parts[0]), ReadText(parts[1]), ReadText(parts[2]))
            : null;

    /// <summary>
    /// The properties of the action on the portal. The designers of workflows and of robots send them in two shapes; here they have one.
    /// </summary>
    public IReadOnlyList<SettingsProperty> Properties => SettingsProperty.ReadAll(Member("properties"));

    /// <summary>The current values by key. Expressions are as written.</summary>
    public JsonElement CurrentValues => Member("current_values");

    /// <summary>The fields of the document, by id.</summary>
    public JsonElement DocumentFields => Member("document_fields");

    /// <summary>
    /// The template that contains the step: the parameters, variables and results to which its values may refer. Portals before 24.200 do not send it;
    /// then all its lists are empty.
    /// </summary>
    public SettingsTemplate Template => new(Member("template"));

    /// <summary>Reads the posted text.</summary>
    /// <returns>The options; <see langword="null"/> if the text is not a JSON object, or contains an invalid string.</returns>
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

    /// <summary>
    /// Reads the whole JSON at once. Otherwise invalid UTF-8 or half of a surrogate pair would be found only when the string is first used.
    /// </summary>
    /// <exception cref="JsonException">The JSON is invalid.</exception>
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

    private string ReadText(string name) => ReadText(Member(name));

    private static string ReadText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
