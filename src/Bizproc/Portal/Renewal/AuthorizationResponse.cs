using System.Text.Json.Serialization;
using Bizproc.Portal.Tokens;

namespace Bizproc.Portal.Renewal;

/// <summary>The used part of an answer of the authorisation server (portal: 2.7).</summary>
internal sealed record AuthorizationResponse(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("member_id")] string? MemberId,
    [property: JsonPropertyName("client_endpoint")] string? ClientEndpoint,
    [property: JsonPropertyName("user_id"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int? UserId,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_description")] string? ErrorDescription)
{
    /// <summary>Returns a placeholder, never a token.</summary>
    public override string ToString() => SecretRedactor.Redacted;
}

/// <summary>The JSON context for answers of the authorisation server.</summary>
[JsonSerializable(typeof(AuthorizationResponse))]
internal sealed partial class AuthorizationJsonContext : JsonSerializerContext;
