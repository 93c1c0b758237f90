namespace Bizproc;

/// <summary>How portals install the application.</summary>
public sealed class InstallationOptions
{
    /// <summary>When an installation is finished. Default: <see cref="InstallationFinish.AllDeployed"/>.</summary>
    public InstallationFinish Finish { get; set; }
}
