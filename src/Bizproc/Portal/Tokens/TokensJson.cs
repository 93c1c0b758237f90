using System.Text.Json.Serialization;

namespace Bizproc.Portal.Tokens;

/// <summary>Tokens as JSON.</summary>
/// <param name="AccessToken">The access token.</param>
/// <param name="RefreshToken">The refresh token.</param>
internal sealed record TokensData(string AccessToken, string? RefreshToken)
{
    /// <summary>Returns the name of the type, never a token.</summary>
    public override string ToString() => nameof(TokensData);
}

/// <summary>Reads and writes <see cref="TokensData"/> without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokensData))]
internal sealed partial class TokensJson : JsonSerializerContext;
