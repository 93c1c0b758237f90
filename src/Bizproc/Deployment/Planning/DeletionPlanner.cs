using System.Globalization;

namespace Bizproc.Deployment.Planning;

/// <summary>
/// Decides which actions that are not declared or not selected are deleted. In doubt an action is kept, because a deletion cannot be undone.
/// </summary>
internal sealed class DeletionPlanner(PortalContents contents, DeploymentOptions options)
{
    /// <summary>The number of deletions that is always allowed, because a portal may have only a few actions.</summary>
    private const int AlwaysAllowed = 3;

    /// <summary>Plans every action.</summary>
    /// <param name="declared">The plan for the declared actions, some of which may be removed.</param>
    /// <param name="orphans">The actions of the portal that are not declared.</param>
    public IEnumerable<PlannedAction> Plan(IReadOnlyList<PlannedAction> declared, IReadOnlyList<(ActionKind Kind, string Code)> orphans)
    {
        bool deletesOrphans = options.Orphans == OrphanPolicy.Delete && declared.Count > 0;
        int count = declared.Count(static planned => planned.Change == PlannedChange.Delete) + (deletesOrphans ? orphans.Count(IsOurs) : 0);
        string? whyNot = WhyNot(count);
        return
        [
            .. declared.Select(planned => planned.Change == PlannedChange.Delete && whyNot is not null ? planned with { Change = PlannedChange.NotSelected, Reason = whyNot } : planned),
            .. orphans.Select(orphan => Plan(orphan, whyNot, isAnythingDeclared: declared.Count > 0)),
        ];
    }

    /// <summary>The reason why this version deletes and replaces nothing; <see langword="null"/> if no newer version has deployed.</summary>
    public string? WhyOlder() => contents.NewerThan(options.Version) is { } newer
        ? $"kept because the newer version {newer} of the application has deployed here, and this is {options.Version}"
        : null;

    private PlannedAction Plan((ActionKind Kind, string Code) orphan, string? whyNot, bool isAnythingDeclared)
    {
        if (options.Orphans != OrphanPolicy.Delete) return Kept(orphan, "is not declared");
        if (!isAnythingDeclared) return Kept(orphan, "kept because no action is declared");
        if (!IsOurs(orphan)) return Kept(orphan, "kept because no deployment created it");
        return whyNot is null ? new PlannedAction(orphan.Kind, orphan.Code, PlannedChange.Delete) : Kept(orphan, whyNot) with { IsProtected = true };
    }

    private static PlannedAction Kept((ActionKind Kind, string Code) orphan, string reason) =>
        new(orphan.Kind, orphan.Code, PlannedChange.Orphan, Reason: reason);

    private bool IsOurs((ActionKind Kind, string Code) orphan) => contents.Fingerprints.Contains(orphan.Kind, orphan.Code);

    private string? WhyNot(int count)
    {
        if (WhyOlder() is { } older) return older + "; set a higher DeploymentOptions.Version to delete it";

        int all = contents.CountDeployed();
        return count <= AlwaysAllowed || count <= options.MaxDeletedShare * all
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"kept because {count} of {all} deployed actions would be deleted, and MaxDeletedShare is {options.MaxDeletedShare}; set a higher share to delete them");
    }
}
