using System.Text.Json.Serialization;

namespace Bizproc.Portal.Transport;

/// <summary>The JSON context for the results of the library's own calls.</summary>
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class PortalJsonContext : JsonSerializerContext;
