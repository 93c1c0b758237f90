using System.Text.Json;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>Checks the settings pages that the actions have on the portal (portal: 12).</summary>
internal static class SettingsPagesCheck
{
    private const string Check = "pages";
    private const string Place = "BIZPROC_ACTIVITY_PROPERTIES_DIALOG";

    /// <summary>Makes the check.</summary>
    /// <param name="rows">The answer of <c>placement.get</c>.</param>
    /// <param name="refusal">The refusal of it.</param>
    /// <param name="url">The address of the application.</param>
    /// <param name="declared">The addresses of the declared pages; <see langword="null"/> if nothing is declared here.</param>
    public static Finding Make(JsonElement? rows, PortalException? refusal, Uri url, IReadOnlyCollection<string>? declared)
    {
        if (rows is not { ValueKind: JsonValueKind.Array } list) return Finding.Unasked(Check, $"cannot be listed: {refusal?.Error ?? "the answer is not a list"}");

        string[] pages = [.. list.EnumerateArray().Where(static row => Read(row, "placement") == Place).Select(static row => Read(row, "handler"))];
        string[] elsewhere = [.. pages.Where(page => !Uri.TryCreate(page, UriKind.Absolute, out var address) || !BoundEvents.IsAt(address, url))];
        if (elsewhere.Length > 0)
        {
            return Finding.Bad(
                Check,
                $"the portal opens settings at {string.Join(", ", elsewhere)}, which is not the public URL",
                "Deploy the action again with bizproc apply, or delete it if it is no longer declared");
        }

        string[] orphans = declared is null ? [] : [.. pages.Where(page => !declared.Contains(page, StringComparer.OrdinalIgnoreCase))];
        return orphans.Length == 0
            ? Finding.Good(Check, $"{pages.Length} registered")
            : Finding.Bad(Check, $"no declared action has the settings page {string.Join(", ", orphans)}", "Deploy with bizproc apply, and delete orphans with bizproc apply --orphans delete");
    }

    /// <summary>Gets the addresses of the declared settings pages; <see langword="null"/> if a declaration leaves something open.</summary>
    public static IReadOnlyCollection<string>? ReadDeclared(DeclaredActions? declared, PortalTarget target)
    {
        try
        {
            return declared?.Definitions
                .Select(action => RequestJson.Write(action, ActionCommand.Update, target.CreateValues())["FIELDS"]?["PLACEMENT_HANDLER"]?.ToString())
                .OfType<string>()
                .ToList();
        }
        catch (InvalidOperationException)
        {
            // A slot is not filled, which the plan says.
            return null;
        }
    }

    private static string Read(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) ? value.ToString() : "";
}
