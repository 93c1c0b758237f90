using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Brings a portal that installs the application in line, and has it report what happens to the application there.</summary>
internal sealed class InstallationDeployer(
    IEnumerable<ActionDefinition> actions, DeploymentStatus status, IOptions<BizprocOptions> options, ILogger<InstallationDeployer> logger)
{
    private const string OpenAgain = "Open the application again.";

    private readonly ActionDefinition[] _actions = [.. actions];

    /// <summary>Deploys the actions and binds the events. A failure stands in the result, and is logged.</summary>
    /// <param name="portal">The portal, as an administrator.</param>
    /// <param name="path">The path to which the portal sends its events, below the public URL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<InstallationResult> DeployAsync(IPortalClient portal, string path, CancellationToken cancellationToken)
    {
        var finish = options.Value.Installation.Finish;
        DeploymentReport? report = null;
        try
        {
            var how = options.Value.ToDeployment();
            report = await BizprocDeployment.DeployAsync(_actions, portal, how, cancellationToken).ConfigureAwait(false);
            await LifeEvents.BindAsync(portal, options.Value.PublicUrl!, path, cancellationToken).ConfigureAwait(false);
            status.Take(report, how.Orphans, isFinished: true);
            var result = new InstallationResult { Portal = portal.Portal, Report = report, Finish = finish, Remedy = report.IsComplete ? null : OpenAgain };
            return Log(result.IsFinished ? result with { Report = report.AsInstalled() } : result);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            status.Set(portal.Portal, DeploymentState.Failed, failure.Message);
            return Failed(portal.Portal, report, failure, failure is PortalAccessException access ? access.Remedy : OpenAgain);
        }
    }

    /// <summary>
    /// Makes the result of an installation without an administrator: the portal does not let an administrator make it, or the user is not one.
    /// </summary>
    /// <param name="refusal">The reason.</param>
    public InstallationResult Refuse(NotAdministratorException refusal) =>
        Failed(refusal.Portal, report: null, refusal.InnerException!, refusal.Remedy, refusal.IsRepeated, "Nothing was changed, as the portal does not show that an administrator opened the application. ");

    private InstallationResult Failed(
        Uri portal, DeploymentReport? report, Exception failure, string remedy, bool isRepeated = false, string beginning = "")
    {
        string reference = FailureDescription.NewReference();
        var result = new InstallationResult
        {
            Portal = portal,
            Report = report,
            Finish = options.Value.Installation.Finish,
            Failure = beginning + FailureDescription.Describe(failure, reference),
            Remedy = remedy,
        };
        if (isRepeated) return result;

        logger.InstallationFailed(portal, reference, failure.Message);
        return Log(result);
    }

    private InstallationResult Log(InstallationResult result)
    {
        if (result.IsComplete) logger.Installed(result);
        else if (result.IsFinished) logger.InstalledInPart(result);
        else logger.NotInstalled(result);
        return result;
    }
}
