using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>Parameters of <c>app.option.get</c> (portal: 8.1).</summary>
internal sealed record OptionGetParameters([property: JsonPropertyName("option")] string Option);
