using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How the library's own calls read their results.</summary>
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class PortalJsonContext : JsonSerializerContext;
