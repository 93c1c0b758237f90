namespace Bizproc;

/// <summary>What an action is on the portal. Both kinds share one space of codes (portal: 0 fact 6).</summary>
public enum ActionKind
{
    /// <summary>An action of the workflow designer: <c>bizproc.activity.*</c>.</summary>
    Activity,

    /// <summary>A robot of the automation rules: <c>bizproc.robot.*</c>.</summary>
    Robot,
}
