using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The JSON context for event bindings.</summary>
[JsonSerializable(typeof(EventBindParameters))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
