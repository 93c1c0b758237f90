using Bizproc.Deployment.Planning;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Rollout;

/// <summary>The release of the application that runs.</summary>
internal sealed class CurrentRelease(
    IEnumerable<ActionDefinition> actions,
    IEnumerable<TriggerDefinition> triggers,
    IOptions<BizprocOptions> options,
    IOptions<StartupOptions> startup,
    IPortalValues? values = null,
    IActionSelector? selector = null)
{
    private readonly Lazy<PortalRelease> _release = new(() =>
    {
        var how = options.Value.ToDeployment();
        var common = new ActionValues(options.Value.PublicUrl!, options.Value.UserId ?? 0);
        return new PortalRelease(ReleaseFingerprint.Compute(actions, triggers, common, how), how.Version)
        {
            // The application's own code decides what a portal gets, and nobody knows its results before the portal is asked.
            LooksAgain = startup.Value.LooksAgain ?? (values is not null || selector is not null),
            ReplacesNewer = startup.Value.LooksAgain == true,
        };
    });

    public PortalRelease Release => _release.Value;
}
