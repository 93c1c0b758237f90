using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The parameters of <c>app.option.get</c> (portal: 8.1).</summary>
internal sealed record OptionGetParameters([property: JsonPropertyName("option")] string Option);
