using Bizproc.Deployment.Executing;
using Bizproc.Deployment.Planning;
using Bizproc.Telemetry;

namespace Bizproc;

/// <summary>
/// Deploys declared actions and triggers: makes portals equal to the declarations. The generated <c>BizprocActions</c> does this for all declarations
/// of an assembly.
/// </summary>
public static class BizprocDeployment
{
    /// <summary>Reads the actions of a portal in one request and plans the changes. It changes nothing.</summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="options">The options of the deployment. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused to list its actions.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task<DeploymentPlan> PlanAsync(
        IReadOnlyList<ActionDefinition> actions, IPortalClient portal, DeploymentOptions? options = null, CancellationToken cancellationToken = default) =>
        PlanAsync(actions, [], portal, options, cancellationToken);

    /// <summary>Reads the actions and triggers of a portal and plans the changes. It changes nothing.</summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="triggers">The declared triggers.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="options">The options of the deployment. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused to list its actions.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<DeploymentPlan> PlanAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<TriggerDefinition> triggers,
        IPortalClient portal,
        DeploymentOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(triggers);
        ArgumentNullException.ThrowIfNull(portal);
        return await PlanAsync(actions, triggers, portal, portal, options ?? new DeploymentOptions(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans with one client, and applies with another one that retries more.</summary>
    internal static async Task<DeploymentPlan> PlanAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<TriggerDefinition> triggers,
        IPortalClient asked,
        IPortalClient portal,
        DeploymentOptions options,
        CancellationToken cancellationToken)
    {
        using var planning = BizprocTelemetry.Start("bizproc.plan", portal.Portal);
        var values = await asked.GetValuesAsync(cancellationToken).ConfigureAwait(false);
        bool asksTriggers = triggers.Count > 0;
        var contents = await PortalContents.ReadAsync(asked, asksTriggers, withdrawn: null, cancellationToken).ConfigureAwait(false);
        if (!asksTriggers && contents.Fingerprints.HasTriggers)
        {
            // An earlier version of the application declared triggers, which are orphans now.
            asksTriggers = true;
            contents = await PortalContents.ReadAsync(asked, asksTriggers, withdrawn: null, cancellationToken).ConfigureAwait(false);
        }

        var selection = await SelectAsync(actions, triggers, asked, contents, options, cancellationToken).ConfigureAwait(false);
        var task = new DeploymentTask(actions, portal, values, selection, options, triggers, asksTriggers);
        var plan = task.Plan(contents);
        return new DeploymentPlan(portal.Portal, plan, contents.IsInstalled, ApplyAsync) { IsUnderWay = DeploymentMark.IsUnderWay(contents.Fingerprints.Mark) };

        async Task<DeploymentReport> ApplyAsync(CancellationToken stop)
        {
            using var applying = BizprocTelemetry.Start("bizproc.apply", portal.Portal);
            var report = await DeploymentRuns.ApplyAsync(task, contents, plan, stop).ConfigureAwait(false);
            foreach (var action in report.Actions) BizprocTelemetry.CountDeployed(action.Outcome.ToString());
            return report;
        }
    }

    /// <summary>Plans the changes and applies them.</summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="options">The options of the deployment. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome of every action. The failure of an action does not throw.</returns>
    /// <exception cref="PortalException">The portal refused to list its actions.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    /// <example>
    /// <code>
    /// var report = await BizprocDeployment.DeployAsync(BizprocActions.All, portal, cancellationToken: cancellationToken);
    /// report.ThrowIfIncomplete();
    /// </code>
    /// </example>
    public static Task<DeploymentReport> DeployAsync(
        IReadOnlyList<ActionDefinition> actions, IPortalClient portal, DeploymentOptions? options = null, CancellationToken cancellationToken = default) =>
        DeployAsync(actions, [], portal, options, cancellationToken);

    /// <summary>Plans the changes of actions and triggers, and applies them.</summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="triggers">The declared triggers.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="options">The options of the deployment. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome of every action and trigger. The failure of one of them does not throw.</returns>
    /// <exception cref="PortalException">The portal refused to list its actions.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<DeploymentReport> DeployAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<TriggerDefinition> triggers,
        IPortalClient portal,
        DeploymentOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var plan = await PlanAsync(actions, triggers, portal, options, cancellationToken).ConfigureAwait(false);
        return await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Deploys to many portals, several at a time (<see cref="DeploymentOptions.Parallelism"/>). A portal that fails does not stop the others.
    /// </summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="portals">The portals.</param>
    /// <param name="options">The options of the deployments. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// A report for each portal, in the order of <c>portals</c>. If a whole deployment failed, its report has
    /// <see cref="DeploymentReport.Failure"/>.
    /// </returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static Task<IReadOnlyList<DeploymentReport>> DeployAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<IPortalClient> portals,
        DeploymentOptions? options = null,
        CancellationToken cancellationToken = default) => DeployAsync(actions, [], portals, options, cancellationToken);

    /// <summary>
    /// Deploys actions and triggers to many portals, several at a time (<see cref="DeploymentOptions.Parallelism"/>). A portal that fails does not
    /// stop the others.
    /// </summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="triggers">The declared triggers.</param>
    /// <param name="portals">The portals.</param>
    /// <param name="options">The options of the deployments. Default: a new <see cref="DeploymentOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// A report for each portal, in the order of <c>portals</c>. If a whole deployment failed, its report has
    /// <see cref="DeploymentReport.Failure"/>.
    /// </returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static async Task<IReadOnlyList<DeploymentReport>> DeployAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<TriggerDefinition> triggers,
        IReadOnlyList<IPortalClient> portals,
        DeploymentOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portals);
        options ??= new DeploymentOptions();
        var reports = new DeploymentReport[portals.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, portals.Count, limits, async (index, stop) =>
        {
            try
            {
                reports[index] = await DeployAsync(actions, triggers, portals[index], options, stop).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                reports[index] = new DeploymentReport(portals[index].Portal, [], failure);
            }
        }).ConfigureAwait(false);
        return reports;
    }

    private static async ValueTask<ActionSelection?> SelectAsync(
        IReadOnlyList<ActionDefinition> actions,
        IReadOnlyList<TriggerDefinition> triggers,
        IPortalClient portal,
        PortalContents contents,
        DeploymentOptions options,
        CancellationToken cancellationToken)
    {
        if ((options.Selector ?? (portal as PortalClient)?.Selector) is not { } selector) return null;

        var selection = new ActionSelection(portal, contents.Facts, actions, triggers);
        await selector.SelectAsync(selection, cancellationToken).ConfigureAwait(false);
        return selection;
    }
}
