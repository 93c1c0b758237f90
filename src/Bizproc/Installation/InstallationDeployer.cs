using Bizproc.Deployment.Breaking;
using Bizproc.Deployment.Status;
using Bizproc.Installation.Proof;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation;

/// <summary>Deploys the actions to a portal that installs the application, and subscribes to the events of the application there.</summary>
internal sealed class InstallationDeployer(
    IEnumerable<ActionDefinition> actions,
    IEnumerable<TriggerDefinition> triggers,
    DeploymentStatus status,
    BreakingChangeGuard guard,
    IOptions<BizprocOptions> options,
    ILogger<InstallationDeployer> logger)
{
    private const string OpenAgain = "Open the application again.";

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly TriggerDefinition[] _triggers = [.. triggers];

    /// <summary>Deploys the actions and binds the events. The result contains a failure, which is also logged.</summary>
    /// <param name="portal">The portal, with an administrator's tokens.</param>
    /// <param name="turn">The turn to deploy, which notes a complete deployment; <see langword="null"/> if the portal is not stored.</param>
    /// <param name="path">The path to which the portal sends its events, below the public URL.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<InstallationResult> DeployAsync(IPortalClient portal, IRolloutTurn? turn, string path, CancellationToken cancellationToken)
    {
        var finish = options.Value.Installation.Finish;
        DeploymentReport? report = null;
        try
        {
            var how = options.Value.ToDeployment() with { Guard = guard.Check };
            report = await BizprocDeployment.DeployAsync(_actions, _triggers, portal, how, cancellationToken).ConfigureAwait(false);
            await LifeEvents.BindAsync(portal, options.Value.PublicUrl!, path, cancellationToken).ConfigureAwait(false);
            var state = status.Take(report, how.Orphans, isFinished: true);
            if (turn is not null && state == DeploymentState.InSync) await NoteAsync(portal, turn, cancellationToken).ConfigureAwait(false);
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
    /// Creates the result of an installation that was refused, because the portal does not confirm that the user is an administrator.
    /// </summary>
    /// <param name="refusal">The reason.</param>
    public InstallationResult Refuse(NotAdministratorException refusal) =>
        Failed(refusal.Portal, report: null, refusal.InnerException!, refusal.Remedy, refusal.IsRepeated, "Nothing was changed, because the portal does not confirm that an administrator opened the application. ");

    /// <summary>Notes that the portal is in line. The installation has succeeded even if that fails: the next start asks the portal again.</summary>
    private async Task NoteAsync(IPortalClient portal, IRolloutTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await turn.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotNoted(portal.Portal, failure.Message);
        }
    }

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
