using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The JSON context for the requests that a deployment makes beside those of actions.</summary>
[JsonSerializable(typeof(OptionQuestion))]
[JsonSerializable(typeof(OptionValues))]
[JsonSerializable(typeof(CodeOnly))]
[JsonSerializable(typeof(PageOff))]
internal sealed partial class DeploymentJson : JsonSerializerContext;
