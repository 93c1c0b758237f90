using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The parameters of a delete (portal: 8).</summary>
internal sealed record DeleteParameters([property: JsonPropertyName("CODE")] string Code);
