namespace Bizproc;

/// <summary>Decides what a host does with a change by which saved workflows of customers lose something.</summary>
public enum BreakingChangePolicy
{
    /// <summary>Deploys it, and logs a warning once for each change.</summary>
    Warn,

    /// <summary>
    /// Leaves the action as it is on the portal, and reports the deployment as failed. An action that a portal does not have is added, because
    /// workflows that use it would stop without it.
    /// </summary>
    Refuse,

    /// <summary>Deploys it, and compares nothing.</summary>
    Accept,
}
