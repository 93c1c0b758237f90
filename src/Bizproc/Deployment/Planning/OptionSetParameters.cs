using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The parameters of <c>app.option.set</c> (portal: 8.1).</summary>
internal sealed record OptionSetParameters([property: JsonPropertyName("options")] Dictionary<string, string> Options);
