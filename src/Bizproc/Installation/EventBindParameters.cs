using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>Parameters of <c>event.bind</c>.</summary>
/// <param name="Event">The event.</param>
/// <param name="Handler">The address that wants to hear of it.</param>
internal sealed record EventBindParameters([property: JsonPropertyName("event")] string Event, [property: JsonPropertyName("handler")] string Handler);
