namespace Bizproc;

/// <summary>When an installation is finished, which the portal is told: before that it sends the application no events (portal: 8.2).</summary>
public enum InstallationFinish
{
    /// <summary>When all actions are deployed.</summary>
    AllDeployed,

    /// <summary>When those are deployed that could be, if any could; the page lists the others.</summary>
    PossibleDeployed,
}
