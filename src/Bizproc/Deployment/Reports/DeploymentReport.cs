using System.Collections.Immutable;
using Bizproc.Deployment.Reports;

namespace Bizproc;

/// <summary>The outcome of a deployment to one portal.</summary>
public sealed class DeploymentReport
{
    internal DeploymentReport(Uri portal, ImmutableArray<DeployedAction> actions, Exception? failure = null)
    {
        Portal = portal;
        Actions = actions;
        Failure = failure;
    }

    /// <summary>The origin of the portal.</summary>
    public Uri Portal { get; }

    /// <summary>Every action, in the order of the plan.</summary>
    public ImmutableArray<DeployedAction> Actions { get; }

    /// <summary>The failure of the whole deployment, such as a refused token; <see langword="null"/> if there is none.</summary>
    public Exception? Failure { get; }

    /// <summary>True if the installation of the application on the portal is finished.</summary>
    public bool IsInstalled { get; init; } = true;

    /// <summary>
    /// The reason why the record of the deployment could not be stored; <see langword="null"/> if it was stored. Without it, the next deployment
    /// sends everything again.
    /// </summary>
    public string? NotRemembered { get; init; }

    /// <summary>
    /// True if a deployment of another version changed the portal at the same time until the end, so that the state of the portal is unknown. The
    /// next deployment sends everything again.
    /// </summary>
    public bool IsOverlapped { get; init; }

    /// <summary>
    /// The newest version of the application that deployed to the portal, if this deployment has an older version. Then this deployment deleted
    /// nothing; see <see cref="DeploymentOptions.Version"/>.
    /// </summary>
    public Version? NewerVersion { get; init; }

    /// <summary>
    /// True if the portal has all declared actions that its plan includes. False if this is unknown, for example after an overlap.
    /// </summary>
    public bool IsComplete => Failure is null && !IsOverlapped && !Actions.Any(static action => action.Outcome == DeploymentOutcome.Failed);

    /// <summary>Returns a line for each action except unchanged ones, and a summary.</summary>
    public override string ToString() => ReportFormatter.Format(Portal, Actions, Troubles());

    /// <summary>Throws if the portal does not have all declared actions, or if this is unknown.</summary>
    /// <exception cref="DeploymentException">
    /// The portal does not have all declared actions, or this is unknown. The message names each action with its reason.
    /// </exception>
    public void ThrowIfIncomplete()
    {
        if (!IsComplete) throw new DeploymentException(ToString(), Actions, Failure);
    }

    /// <summary>Copies the report for an installation that is about to be finished by its page.</summary>
    internal DeploymentReport AsInstalled() =>
        new(Portal, Actions, Failure) { IsInstalled = true, NotRemembered = NotRemembered, IsOverlapped = IsOverlapped, NewerVersion = NewerVersion };

    private IEnumerable<string> Troubles()
    {
        if (Failure is not null) yield return ActionLineFormatter.Failure(Failure);
        if (NotRemembered is not null) yield return ActionLineFormatter.NotRemembered(NotRemembered);
        if (NewerVersion is not null) yield return ActionLineFormatter.Newer(NewerVersion);
        if (!IsInstalled) yield return ActionLineFormatter.NotInstalled;
    }
}
