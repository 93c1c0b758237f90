namespace Bizproc;

/// <summary>
/// Decides when an installation is finished. A portal sends events only after the application tells it that the installation is finished.
/// </summary>
public enum InstallationFinish
{
    /// <summary>All actions must be deployed.</summary>
    AllDeployed,

    /// <summary>At least one action must be deployed. The installation page lists the actions that could not be deployed.</summary>
    PossibleDeployed,
}
