using System.Globalization;

namespace Bizproc;

/// <summary>Decides which actions that are not declared are deleted: as few as somebody might regret.</summary>
internal sealed class Deletions(PortalContents contents, DeploymentOptions options)
{
    /// <summary>So many may be all that there are.</summary>
    private const int AlwaysAllowed = 3;

    /// <summary>A line for each of them.</summary>
    /// <param name="orphans">What the portal has and nobody declares.</param>
    /// <param name="isAnythingDeclared">Whether anything is declared at all.</param>
    public IEnumerable<PlannedAction> Plan(IReadOnlyList<(ActionKind Kind, string Code)> orphans, bool isAnythingDeclared)
    {
        if (options.Orphans != OrphanPolicy.Delete) return orphans.Select(static orphan => Kept(orphan, "is not declared"));
        if (!isAnythingDeclared) return orphans.Select(static orphan => Kept(orphan, "kept, because nothing at all is declared"));

        var ours = orphans.Where(IsOurs).ToArray();
        string? whyNot = WhyNot(ours.Length);
        return orphans.Select(orphan => !IsOurs(orphan)
            ? Kept(orphan, "kept, because no deployment made it")
            : whyNot is null ? new PlannedAction(orphan.Kind, orphan.Code, PlannedChange.Delete) : Kept(orphan, whyNot));
    }

    private static PlannedAction Kept((ActionKind Kind, string Code) orphan, string reason) =>
        new(orphan.Kind, orphan.Code, PlannedChange.Orphan, Reason: reason);

    private bool IsOurs((ActionKind Kind, string Code) orphan) => contents.Fingerprints.Contains(orphan.Kind, orphan.Code);

    private string? WhyNot(int count)
    {
        if (contents.NewerThan(options.Version) is { } newer)
            return $"kept, because version {newer} of the application has deployed here, and this is {options.Version}; a higher DeploymentOptions.Version deletes it";

        int all = contents.CountDeployed();
        return count <= AlwaysAllowed || count <= options.MaxDeletedShare * all
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"kept, because {count} of {all} deployed actions would be deleted, and MaxDeletedShare is {options.MaxDeletedShare}; a higher one deletes them");
    }
}
