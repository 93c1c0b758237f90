using System.Globalization;
using System.Text.Json;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>
/// Reads <c>bizproc.json</c>, which gives portals names: <c>{"portals":{"test":{"url":"...","publicUrl":"...","userId":1,"slots":{"parcels":128}}}}</c>.
/// </summary>
internal static class PortalNames
{
    public const string FileName = "bizproc.json";

    private const long MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>Reads the named portals from the file in a folder or the nearest folder above.</summary>
    /// <exception cref="ToolException">The file has a mistake.</exception>
    public static IReadOnlyDictionary<string, PortalTarget> Read(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            string file = Path.Join(at.FullName, FileName);
            if (File.Exists(file)) return ReadFile(file);
        }

        return new Dictionary<string, PortalTarget>(StringComparer.Ordinal);
    }

    private static Dictionary<string, PortalTarget> ReadFile(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes) throw Mistake(file, "it is longer than 1 MiB");

            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            var portals = new Dictionary<string, PortalTarget>(StringComparer.Ordinal);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw Mistake(file, "it must be an object");
            if (!document.RootElement.TryGetProperty("portals", out var named)) return portals;
            if (named.ValueKind != JsonValueKind.Object) throw Mistake(file, "portals must be an object");

            foreach (var portal in named.EnumerateObject()) portals[portal.Name] = ReadPortal(file, portal);
            return portals;
        }
        catch (JsonException wrong)
        {
            throw Mistake(file, string.Create(CultureInfo.InvariantCulture, $"line {(wrong.LineNumber ?? 0) + 1} is not valid JSON"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw Mistake(file, wrong.Message.TrimEnd('.'));
        }
    }

    private static PortalTarget ReadPortal(string file, JsonProperty portal)
    {
        string place = $"portals.{portal.Name}";
        if (portal.Value.ValueKind != JsonValueKind.Object) throw Mistake(file, $"{place} must be an object");

        Uri? address = null, publicUrl = null;
        int? userId = null;
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in portal.Value.EnumerateObject())
        {
            switch (member.Name)
            {
                case "url": address = ReadUrl(file, place, member); break;
                case "publicUrl": publicUrl = ReadUrl(file, place, member); break;
                case "userId": userId = ReadNumber(file, place, member); break;
                case "slots" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var slot in member.Value.EnumerateObject()) slots[slot.Name] = ReadNumber(file, $"{place}.slots", slot);
                    break;
                case "token" or "secret" or "clientSecret" or "refreshToken":
                    throw Mistake(file, $"{place}.{member.Name} must not be in a file. Set {PortalSecrets.TokenVariable} in the environment");
                default: throw Mistake(file, $"{place}.{member.Name} is not one of url, publicUrl, userId, slots (an object)");
            }
        }

        return address is null ? throw Mistake(file, $"{place} has no url") : new PortalTarget(address) { PublicUrl = publicUrl, UserId = userId, Slots = slots };
    }

    private static Uri ReadUrl(string file, string place, JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String && WebAddress.TryRead(member.Value.GetString(), out var url)
            ? url
            : throw Mistake(file, $"{place}.{member.Name} must be an address that begins with https:// or http://");

    private static int ReadNumber(string file, string place, JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out int number) && number > 0
            ? number
            : throw Mistake(file, $"{place}.{member.Name} must be a whole number of 1 or more");

    private static ToolException Mistake(string file, string what) => new($"{file}: {what}");
}
