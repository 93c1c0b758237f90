using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How bindings of events are written.</summary>
[JsonSerializable(typeof(EventBinding))]
internal sealed partial class EventJson : JsonSerializerContext;
