using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The parameters of an update by which an action frees its settings page (portal: 7.2).</summary>
internal sealed record SettingsPageRemoval([property: JsonPropertyName("CODE")] string Code)
{
    [JsonPropertyName("FIELDS")]
    public SettingsPageRemovalFields Fields { get; } = new();
}

/// <summary>The fields of the update.</summary>
internal sealed record SettingsPageRemovalFields
{
    [JsonPropertyName("USE_PLACEMENT")]
    public string UsePlacement { get; } = "N";
}
