using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The parameters of an update by which an action frees its settings page (portal: 7.2).</summary>
internal sealed record PageOff([property: JsonPropertyName("CODE")] string Code)
{
    [JsonPropertyName("FIELDS")]
    public PageOffFields Fields { get; } = new();
}

/// <summary>The fields of the update.</summary>
internal sealed record PageOffFields
{
    [JsonPropertyName("USE_PLACEMENT")]
    public string UsePlacement { get; } = "N";
}
