using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.Durable.Storage.Portals;

/// <summary>The members of a portal that have no column, as protected JSON.</summary>
internal sealed class PortalData
{
    public required string AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    public string? ApplicationToken { get; init; }

    public int? UserId { get; init; }

    public Uri? AuthorizationServer { get; init; }

    public string? Language { get; init; }

    public bool SendsTokenToPages { get; init; }

    public DateOrder? DateOrder { get; init; }

    public bool IsDateOrderLearnt { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>
    /// The members that a newer release has written. While instances of two releases run, the older one must not remove them.
    /// </summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }

    /// <summary>Creates the data of a portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="newer">The stored members of a newer release.</param>
    public static PortalData From(InstalledPortal portal, Dictionary<string, JsonElement>? newer) => new()
    {
        AccessToken = portal.Tokens.AccessToken,
        RefreshToken = portal.Tokens.RefreshToken,
        ApplicationToken = portal.ApplicationToken,
        UserId = portal.UserId,
        AuthorizationServer = portal.AuthorizationServer,
        Language = portal.Language,
        SendsTokenToPages = portal.SendsTokenToPages,
        DateOrder = portal.DateOrder,
        IsDateOrderLearnt = portal.IsDateOrderLearnt,
        TimeZone = portal.TimeZone,
        Newer = newer,
    };
}

/// <summary>Reads and writes <see cref="PortalData"/> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PortalData))]
internal sealed partial class PortalJson : JsonSerializerContext;
