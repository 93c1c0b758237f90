using System.Collections.Immutable;

namespace Bizproc;

/// <summary>What has to be done to make a portal equal to the declarations. Making a plan changes nothing.</summary>
public sealed class DeploymentPlan
{
    private readonly Func<CancellationToken, Task<DeploymentReport>> _apply;

    internal DeploymentPlan(Uri portal, ImmutableArray<PlannedAction> actions, bool isInstalled, Func<CancellationToken, Task<DeploymentReport>> apply)
    {
        Portal = portal;
        Actions = actions;
        IsInstalled = isInstalled;
        _apply = apply;
    }

    /// <summary>The portal's origin.</summary>
    public Uri Portal { get; }

    /// <summary>Every declared action in its order, then every action that is not declared.</summary>
    public ImmutableArray<PlannedAction> Actions { get; }

    /// <summary>Whether the application's installation is finished; before, the portal sends it no events (portal: 8.2).</summary>
    public bool IsInstalled { get; }

    /// <summary>Whether applying the plan would change nothing.</summary>
    public bool IsUpToDate => !Actions.Any(static action => action.IsWork);

    /// <summary>True if another deployment had begun and had not ended when the plan was made.</summary>
    internal bool IsUnderWay { get; init; }

    /// <summary>
    /// Does it, in as few requests as the portal allows. An action that fails does not stop the others, and an action that appeared or
    /// vanished in between is updated or added all the same.
    /// </summary>
    /// <param name="cancellationToken">Stops before the next request; the report is lost, but another deployment finishes the work.</param>
    /// <returns>What became of every action: failures stand in it and are not thrown.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<DeploymentReport> ApplyAsync(CancellationToken cancellationToken = default) => _apply(cancellationToken);

    /// <summary>A table, such as <c>+ add activity md5_action</c>.</summary>
    public override string ToString() => PlanFormatter.Format(Portal, Actions, IsInstalled);
}
