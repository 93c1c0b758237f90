using System.Text.Json;

namespace Bizproc.Deployment.Planning;

/// <summary>Reads the answer of <c>app.info</c> (portal: 8.1). Nothing depends on it, so a refusal is not retried.</summary>
internal static class AppInfoReader
{
    /// <summary>True if the installation of the application is finished, or if the portal does not report it.</summary>
    public static bool IsFinished(JsonElement info) =>
        info.ValueKind != JsonValueKind.Object || !info.TryGetProperty("INSTALLED", out var installed) || installed.ValueKind != JsonValueKind.False;

    /// <summary>Reads the facts that the portal reports about itself.</summary>
    public static PortalFacts ReadFacts(JsonElement info) => info.ValueKind != JsonValueKind.Object
        ? new PortalFacts()
        : new PortalFacts
        {
            License = ReadText(info, "LICENSE"),
            LicenseType = ReadText(info, "LICENSE_TYPE"),
            LicenseFamily = ReadText(info, "LICENSE_FAMILY"),
            Language = ReadText(info, "LANGUAGE_ID"),
            ApplicationVersion = info.TryGetProperty("VERSION", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) ? number : 0,
            ApplicationStatus = ReadText(info, "STATUS"),
        };

    private static string? ReadText(JsonElement info, string name) => info.TryGetProperty(name, out var value) ? PortalOption.ReadText(value) : null;
}
