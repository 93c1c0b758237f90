using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The JSON context for event bindings.</summary>
[JsonSerializable(typeof(EventBinding))]
internal sealed partial class EventJson : JsonSerializerContext;
