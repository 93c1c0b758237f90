using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How bindings of events are written.</summary>
[JsonSerializable(typeof(EventBindParameters))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
