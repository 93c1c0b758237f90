using System.Collections.Immutable;
using Bizproc.Deployment.Reports;

namespace Bizproc;

/// <summary>The changes that make a portal equal to the declarations. Creating a plan changes nothing.</summary>
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

    /// <summary>The origin of the portal.</summary>
    public Uri Portal { get; }

    /// <summary>Every declared action in the order of declaration, then every action that is not declared.</summary>
    public ImmutableArray<PlannedAction> Actions { get; }

    /// <summary>True if the installation of the application is finished. Before that, the portal sends no events to the application.</summary>
    public bool IsInstalled { get; }

    /// <summary>True if applying the plan would change nothing.</summary>
    public bool IsUpToDate => !Actions.Any(static action => action.IsWork);

    /// <summary>True if another deployment had begun but not ended when the plan was made.</summary>
    internal bool IsUnderWay { get; init; }

    /// <summary>Applies the plan with as few requests as the portal allows.</summary>
    /// <remarks>
    /// An action that fails does not stop the others. An action that was added or deleted after the plan was made is updated or added.
    /// </remarks>
    /// <param name="cancellationToken">
    /// Cancels the operation before the next request. There is no report then, but another deployment finishes the work.
    /// </param>
    /// <returns>The outcome of every action. The failure of an action does not throw.</returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public Task<DeploymentReport> ApplyAsync(CancellationToken cancellationToken = default) => _apply(cancellationToken);

    /// <summary>Returns the plan as a table, with lines such as <c>+ add activity md5_action</c>.</summary>
    public override string ToString() => PlanFormatter.Format(Portal, Actions, IsInstalled);
}
