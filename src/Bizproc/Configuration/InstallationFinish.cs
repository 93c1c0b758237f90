namespace Bizproc;

/// <summary>The point at which an installation is finished. Before the portal is told so, it sends the application no events (portal: 8.2).</summary>
public enum InstallationFinish
{
    /// <summary>The installation is finished if all actions are deployed.</summary>
    AllDeployed,

    /// <summary>The installation is finished if every action that could be deployed is, and at least one could. The page lists the others.</summary>
    PossibleDeployed,
}
