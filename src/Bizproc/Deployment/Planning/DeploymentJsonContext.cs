using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The JSON context for the requests that a deployment makes beside those of actions.</summary>
[JsonSerializable(typeof(OptionGetParameters))]
[JsonSerializable(typeof(OptionSetParameters))]
[JsonSerializable(typeof(DeleteParameters))]
[JsonSerializable(typeof(SettingsPageRemoval))]
internal sealed partial class DeploymentJsonContext : JsonSerializerContext;
