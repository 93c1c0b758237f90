using System.Text.Json.Serialization;

namespace Bizproc;

/// <summary>How answers of the authorisation server are read.</summary>
[JsonSerializable(typeof(AuthorizationAnswer))]
internal sealed partial class RenewalJson : JsonSerializerContext;
