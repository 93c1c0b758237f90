using System.Text.Json.Serialization;

namespace Bizproc.Deployment.Planning;

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

/// <summary>The parameters of a delete (portal: 8).</summary>
internal sealed record DeleteParameters([property: JsonPropertyName("CODE")] string Code);

/// <summary>The parameters of <c>app.option.get</c> (portal: 8.1).</summary>
internal sealed record OptionGetParameters([property: JsonPropertyName("option")] string Option);

/// <summary>The parameters of <c>app.option.set</c> (portal: 8.1).</summary>
internal sealed record OptionSetParameters([property: JsonPropertyName("options")] Dictionary<string, string> Options);

/// <summary>The JSON context for the requests that a deployment makes beside those of actions.</summary>
[JsonSerializable(typeof(OptionGetParameters))]
[JsonSerializable(typeof(OptionSetParameters))]
[JsonSerializable(typeof(DeleteParameters))]
[JsonSerializable(typeof(SettingsPageRemoval))]
internal sealed partial class DeploymentJsonContext : JsonSerializerContext;
