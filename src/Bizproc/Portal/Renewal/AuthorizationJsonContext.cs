using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How answers of the authorisation server are read.</summary>
[JsonSerializable(typeof(AuthorizationResponse))]
internal sealed partial class AuthorizationJsonContext : JsonSerializerContext;
