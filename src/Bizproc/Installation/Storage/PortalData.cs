using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.Installation.Storage;

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

    public string? DeployLease { get; init; }

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
        DeployLease = portal.DeployLease,
        Newer = newer,
    };

    /// <summary>Creates the portal.</summary>
    /// <param name="portal">The members that have a column.</param>
    public InstalledPortal ToPortal(PortalColumns portal) => new()
    {
        MemberId = portal.MemberId,
        Portal = new Uri(portal.Portal),
        Version = portal.Version,
        Deployed = portal.Deployed,
        RenewalLease = portal.RenewalLease,
        Tokens = new PortalTokens(AccessToken, RefreshToken),
        ApplicationToken = ApplicationToken,
        UserId = UserId,
        AuthorizationServer = AuthorizationServer,
        Language = Language,
        SendsTokenToPages = SendsTokenToPages,
        DateOrder = DateOrder,
        IsDateOrderLearnt = IsDateOrderLearnt,
        TimeZone = TimeZone,
        DeployLease = DeployLease,
    };

    /// <summary>Writes the data.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PortalJson.Default.PortalData);

    /// <summary>Reads the data.</summary>
    public static PortalData FromJson(byte[] json) => JsonSerializer.Deserialize(json, PortalJson.Default.PortalData)!;
}

/// <summary>The members of a portal that have a column.</summary>
/// <param name="MemberId">The member id.</param>
/// <param name="Portal">The origin.</param>
/// <param name="Version">The version.</param>
/// <param name="Deployed">The fingerprint of the release.</param>
/// <param name="RenewalLease">The id of the attempt that renews the tokens.</param>
internal readonly record struct PortalColumns(string MemberId, string Portal, long Version, string? Deployed, string? RenewalLease);

/// <summary>Reads and writes <see cref="PortalData"/> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PortalData))]
internal sealed partial class PortalJson : JsonSerializerContext;
