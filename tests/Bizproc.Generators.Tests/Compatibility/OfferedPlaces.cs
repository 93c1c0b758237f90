namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The places where the designers of a portal offer an action.</summary>
internal static class OfferedPlaces
{
    private static readonly string[][] Documents =
    [
        ["crm", "CCrmDocumentDeal", "DEAL"], ["crm", "CCrmDocumentLead", "LEAD"], ["crm", "CCrmDocumentContact", "CONTACT"],
        ["lists", "BizprocDocument", "iblock_5"], ["wiki", "CWikiDocument", "x"],
    ];

    /// <summary>Lists the documents, editions and designers that offer a code.</summary>
    public static async Task<IReadOnlySet<string>> ListAsync(EmulatedPortal portal, PortalClient client, RegisteredAction? action, string code)
    {
        HashSet<string> offered = [];
        if (action is null) return offered;

        foreach (string kind in new[] { "activity", "robot" })
        {
            var codes = await client.CallAsync($"bizproc.{kind}.list", [], TestContext.Current.CancellationToken);
            if (!codes.EnumerateArray().Any(each => $"{each}" == code)) continue;

            foreach (var edition in new[] { PortalEdition.Cloud, PortalEdition.Box })
            {
                portal.Settings = new PortalSettings { Edition = edition };
                foreach (string[] document in Documents)
                {
                    if (portal.IsShown(action.Filter, document)) offered.Add($"{kind} {string.Join(' ', document)} {edition}");
                }
            }
        }

        return offered;
    }
}
