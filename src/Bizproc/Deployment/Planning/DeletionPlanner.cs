using System.Globalization;

namespace Bizproc;

/// <summary>Decides which actions that are not declared or not selected are deleted. A doubtful one is kept, because deleting cannot be undone.</summary>
internal sealed class DeletionPlanner(PortalContents contents, DeploymentOptions options)
{
    /// <summary>The number of deletions that is always allowed, as a portal may have so few actions altogether.</summary>
    private const int AlwaysAllowed = 3;

    /// <summary>Plans each action.</summary>
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

    /// <summary>The reason that this version deletes and replaces nothing; <see langword="null"/> if no newer version has deployed.</summary>
    public string? WhyOlder() => contents.NewerThan(options.Version) is { } newer
        ? $"kept, because version {newer} of the application has deployed here, and this is {options.Version}"
        : null;

    private PlannedAction Plan((ActionKind Kind, string Code) orphan, string? whyNot, bool isAnythingDeclared)
    {
        if (options.Orphans != OrphanPolicy.Delete) return Kept(orphan, "is not declared");
        if (!isAnythingDeclared) return Kept(orphan, "kept, because nothing at all is declared");
        if (!IsOurs(orphan)) return Kept(orphan, "kept, because no deployment made it");
        return whyNot is null ? new PlannedAction(orphan.Kind, orphan.Code, PlannedChange.Delete) : Kept(orphan, whyNot);
    }

    private static PlannedAction Kept((ActionKind Kind, string Code) orphan, string reason) =>
        new(orphan.Kind, orphan.Code, PlannedChange.Orphan, Reason: reason);

    private bool IsOurs((ActionKind Kind, string Code) orphan) => contents.Fingerprints.Contains(orphan.Kind, orphan.Code);

    private string? WhyNot(int count)
    {
        if (WhyOlder() is { } older) return older + "; a higher DeploymentOptions.Version deletes it";

        int all = contents.CountDeployed();
        return count <= AlwaysAllowed || count <= options.MaxDeletedShare * all
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"kept, because {count} of {all} deployed actions would be deleted, and MaxDeletedShare is {options.MaxDeletedShare}; a higher one deletes them");
    }
}
