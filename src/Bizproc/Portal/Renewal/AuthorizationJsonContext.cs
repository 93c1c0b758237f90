using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>The JSON context for answers of the authorisation server.</summary>
[JsonSerializable(typeof(AuthorizationResponse))]
internal sealed partial class AuthorizationJsonContext : JsonSerializerContext;
