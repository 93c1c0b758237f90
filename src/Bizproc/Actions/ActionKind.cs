namespace Bizproc;

/// <summary>The kind of an action on the portal. Both kinds share one set of codes.</summary>
public enum ActionKind
{
    /// <summary>An action of the workflow designer: <c>bizproc.activity.*</c>.</summary>
    Activity,

    /// <summary>A robot of the automation rules: <c>bizproc.robot.*</c>.</summary>
    Robot,
}
