using System.Text.Json.Serialization;

namespace Bizproc.Installation;

/// <summary>The parameters of <c>event.bind</c>.</summary>
/// <param name="Event">The event.</param>
/// <param name="Handler">The address that receives the event.</param>
internal sealed record EventBindParameters([property: JsonPropertyName("event")] string Event, [property: JsonPropertyName("handler")] string Handler);

/// <summary>The JSON context for event bindings.</summary>
[JsonSerializable(typeof(EventBindParameters))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
