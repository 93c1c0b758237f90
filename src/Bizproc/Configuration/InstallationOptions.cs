using Bizproc.Configuration.Checks;

namespace Bizproc;

/// <summary>The options for the installation of the application on portals.</summary>
public sealed class InstallationOptions
{
    /// <summary>Decides when an installation is finished. Default: <see cref="InstallationFinish.AllDeployed"/>.</summary>
    [OptionChoice]
    public InstallationFinish Finish { get; set; }
}
