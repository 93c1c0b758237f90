using System.Collections.Immutable;
using Bizproc.Deployment.Planning;
using Bizproc.Portal.Retry;

namespace Bizproc.Deployment.Executing;

/// <summary>
/// Applies a plan; plans and applies again as long as another deployment changes the portal at the same time. After <see cref="MaxRuns"/> runs it
/// reports that the state of the portal is unknown, and the next deployment sends everything.
/// </summary>
internal static class DeploymentRuns
{
    private const int MaxRuns = 4;

    /// <summary>The maximum random delay, which prevents two deployments from colliding again and again.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(2);

    public static async Task<DeploymentReport> ApplyAsync(
        DeploymentTask task, PortalContents contents, ImmutableArray<PlannedAction> plan, CancellationToken cancellationToken)
    {
        ImmutableArray<DeployedAction> actions = [];
        for (int run = 1; ; run++)
        {
            var executor = new PlanExecutor(task, contents, plan, mayGiveUp: run < MaxRuns);
            actions = Merge(actions, await executor.RunAsync(cancellationToken).ConfigureAwait(false));
            var keeper = executor.Keeper;
            if (!keeper.IsOverlapped || run == MaxRuns) return Report(task, contents, plan, actions, keeper);

            if (await ReadAgainAsync(task, keeper, run, cancellationToken).ConfigureAwait(false) is not { } now)
                return Report(task, contents, plan, [.. actions, .. Unknown(plan, actions)], keeper);

            // A deployment that wrote in between did not see the changes of this run, so none of its notes is valid.
            now.Fingerprints.DoubtAll();
            contents = now;
            plan = task.Plan(contents);
        }
    }

    /// <summary>Withdraws the notes that may be wrong and reads the portal again; <see langword="null"/> if that fails.</summary>
    private static async Task<PortalContents?> ReadAgainAsync(DeploymentTask task, FingerprintKeeper keeper, int run, CancellationToken cancellationToken)
    {
        try
        {
            var contents = await task.ReadAsync(keeper.CreateWithdrawal(), cancellationToken).ConfigureAwait(false);
            if (run == 1) return contents;

            await Task.Delay(MaxWait * Random.Shared.NextDouble(), task.Options.Time, cancellationToken).ConfigureAwait(false);
            var later = await task.ReadAsync(withdrawn: null, cancellationToken).ConfigureAwait(false);
            // A deployment that came in between may have known fewer actions.
            later.Fingerprints.Learn(contents.Fingerprints);
            return later;
        }
        catch (Exception failure) when (failure is PortalException || OutcomeUnknown.Is(failure))
        {
            keeper.FailToStore(failure.Message);
            return null;
        }
    }

    private static DeploymentReport Report(
        DeploymentTask task, PortalContents contents, ImmutableArray<PlannedAction> plan, ImmutableArray<DeployedAction> actions, FingerprintKeeper keeper) =>
        new(task.Portal.Portal, InOrder(plan, actions))
        {
            IsInstalled = contents.IsInstalled,
            IsOverlapped = keeper.IsOverlapped,
            NotRemembered = keeper.NotStoredReason,
            NewerVersion = task.Options.Version is { } version && keeper.Newest > version ? keeper.Newest : null,
        };

    /// <summary>Merges the results of a later run with the results of an earlier run that the later run found done.</summary>
    private static ImmutableArray<DeployedAction> Merge(ImmutableArray<DeployedAction> earlier, ImmutableArray<DeployedAction> later)
    {
        if (earlier.IsEmpty) return later;

        var known = earlier.Where(static action => action.Outcome is DeploymentOutcome.Added or DeploymentOutcome.Updated or DeploymentOutcome.Deleted).ToArray();
        var merged = later.Select(action => known.FirstOrDefault(before => IsDone(action) && IsSame(before, action)) ?? action).ToArray();
        return [.. merged, .. known.Where(before => before.Outcome == DeploymentOutcome.Deleted && !merged.Any(action => IsSame(before, action)))];
    }

    private static bool IsDone(DeployedAction action) => action.Outcome is DeploymentOutcome.Unchanged or DeploymentOutcome.Updated or DeploymentOutcome.Added;

    private static bool IsSame(DeployedAction one, DeployedAction other) => (one.Kind, one.Code) == (other.Kind, other.Code);

    /// <summary>Gets the results of the planned actions that no run reached.</summary>
    private static IEnumerable<DeployedAction> Unknown(ImmutableArray<PlannedAction> plan, ImmutableArray<DeployedAction> actions) => plan
        .Where(planned => !actions.Any(action => (action.Kind, action.Code) == (planned.Kind, planned.Code)))
        .Select(static planned => new DeployedAction(planned.Kind, planned.Code, DeploymentOutcome.Failed, Reason: "another deployment changed the portal at the same time, and then the portal did not answer")
        {
            Remedy = "Deploy again.",
        });

    private static ImmutableArray<DeployedAction> InOrder(ImmutableArray<PlannedAction> plan, ImmutableArray<DeployedAction> actions)
    {
        var places = plan.Select(static (planned, place) => (Key: (planned.Kind, planned.Code), place)).DistinctBy(static one => one.Key).ToDictionary(static one => one.Key, static one => one.place);
        return [.. actions.OrderBy(action => places.GetValueOrDefault((action.Kind, action.Code), int.MaxValue))];
    }
}
