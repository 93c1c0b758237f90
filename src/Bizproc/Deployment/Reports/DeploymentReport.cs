using System.Collections.Immutable;

namespace Bizproc;

/// <summary>What a deployment did on one portal.</summary>
public sealed class DeploymentReport
{
    internal DeploymentReport(Uri portal, ImmutableArray<DeployedAction> actions, Exception? failure = null)
    {
        Portal = portal;
        Actions = actions;
        Failure = failure;
    }

    /// <summary>The portal's origin.</summary>
    public Uri Portal { get; }

    /// <summary>Every action, in the order of the plan.</summary>
    public ImmutableArray<DeployedAction> Actions { get; }

    /// <summary>What went wrong for the portal as a whole, such as a token that it does not accept.</summary>
    public Exception? Failure { get; }

    /// <summary>Whether the application's installation on the portal is finished (portal: 8.2).</summary>
    public bool IsInstalled { get; init; } = true;

    /// <summary>
    /// Why the fingerprints could not be stored, if they could not: the portal is as declared, but the next deployment sends everything again.
    /// </summary>
    public string? NotRemembered { get; init; }

    /// <summary>
    /// True if a deployment of another version changed the portal at the same time until the end, so that it is not known which of the two
    /// deployments the portal has. The next deployment sends everything again.
    /// </summary>
    public bool IsOverlapped { get; init; }

    /// <summary>
    /// The newest version of the application that deployed on the portal, if the version of this deployment is older. This deployment then deleted
    /// nothing; see <see cref="DeploymentOptions.Version"/>.
    /// </summary>
    public Version? NewerVersion { get; init; }

    /// <summary>True if the portal has all declared actions that its plan offers; false if that is not known, as after an overlap.</summary>
    public bool IsComplete => Failure is null && !IsOverlapped && !Actions.Any(static action => action.Outcome == DeploymentOutcome.Failed);

    /// <summary>A line for each action that was not simply unchanged, and a summary.</summary>
    public override string ToString() => ReportFormatter.Format(Portal, Actions, Troubles());

    /// <summary>Throws if the portal does not have all that is declared.</summary>
    /// <exception cref="DeploymentException">
    /// The portal does not have all declared actions, or this is not known. The message names each action with the reason.
    /// </exception>
    public void ThrowIfIncomplete()
    {
        if (!IsComplete) throw new DeploymentException(ToString(), Actions, Failure);
    }

    /// <summary>Copies the report for an installation that its page is about to finish.</summary>
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
