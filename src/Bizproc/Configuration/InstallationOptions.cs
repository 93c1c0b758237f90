namespace Bizproc;

/// <summary>The options for installations of the application by portals.</summary>
public sealed class InstallationOptions
{
    /// <summary>The point at which an installation is finished. Default: <see cref="InstallationFinish.AllDeployed"/>.</summary>
    public InstallationFinish Finish { get; set; }
}
