using System.Globalization;
using Bizproc.AspNetCore.Dashboard.Views;
using Bizproc.Deployment.Status;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.Http;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Answers the dashboard's requests for portals.</summary>
internal sealed class PortalEndpoint(PortalOverview overview, DeploymentStatus status)
{
    /// <summary>The number of portals on a page.</summary>
    private const int PageSize = 50;

    private const int MostOfSearch = 100;
    private const int MostOfReason = 500;
    private const int MostOfRelease = 12;

    /// <summary>Answers with a page of the portals that match a search.</summary>
    public async Task ListAsync(HttpContext context)
    {
        string search = context.Request.Query["search"].ToString().Trim();
        if (search.Length > MostOfSearch) search = search[..MostOfSearch];
        _ = int.TryParse(context.Request.Query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int page);

        var all = await overview.ReadAsync(context.RequestAborted).ConfigureAwait(false);
        KnownPortal[] found = [.. all.Where(portal => portal.Matches(search))];
        int pages = Math.Max(1, (found.Length + PageSize - 1) / PageSize);
        page = Math.Min(page, pages - 1);
        PortalView[] shown = [.. found.Skip(page * PageSize).Take(PageSize).Select(ViewOf)];
        var view = new PortalsView(shown, page, pages, found.Length, all.Count);
        await DashboardResponse.WriteAsync(context, view, DashboardJson.Default.PortalsView).ConfigureAwait(false);
    }

    private PortalView ViewOf(KnownPortal portal)
    {
        // A process remembers only the portals with which it has trouble; of the others the store knows the release.
        var known = status.Find(portal.Address);
        string release = portal.Deployed.Length <= MostOfRelease ? portal.Deployed : portal.Deployed[..MostOfRelease];
        return new PortalView(
            portal.Address.Authority, portal.MemberId, portal.Language, known?.State.ToString() ?? StateOf(portal), SecretRedactor.None.Clean(known?.Reason ?? "", MostOfReason), release,
            portal.IsRenewing, portal.HasApplicationToken);
    }

    private static string StateOf(KnownPortal portal) => portal.State switch
    {
        null => nameof(DeploymentState.Off),
        RolloutState.InLine => nameof(DeploymentState.InSync),
        var other => other.Value.ToString(),
    };
}
