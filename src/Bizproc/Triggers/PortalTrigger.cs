using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>A trigger that the application has registered on a portal.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name that administrators see.</param>
public sealed record PortalTrigger(
    [property: JsonPropertyName("CODE")] string Code,
    [property: JsonPropertyName("NAME")] string Name);
