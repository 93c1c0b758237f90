using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How the library's own calls read their results.</summary>
[JsonSerializable(typeof(bool))]
internal sealed partial class PortalJson : JsonSerializerContext;
