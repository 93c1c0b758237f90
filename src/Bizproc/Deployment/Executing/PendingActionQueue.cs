using System.Collections.Immutable;
using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>The unfinished actions of one run, in the order in which they are executed.</summary>
internal sealed class PendingActionQueue
{
    private readonly DeploymentTask _task;
    private readonly ImmutableArray<PendingAction> _all;
    private readonly LinkedList<PendingAction> _left;
    private readonly PageClashes _clashes;

    /// <param name="task">The task.</param>
    /// <param name="contents">The contents of the portal when the plan was made.</param>
    /// <param name="plan">The plan.</param>
    public PendingActionQueue(DeploymentTask task, PortalContents contents, IReadOnlyCollection<PlannedAction> plan)
    {
        _task = task;
        _all = [.. plan.Select(static planned => new PendingAction(planned))];
        _left = new LinkedList<PendingAction>(PageOrder.Sort([.. _all.Where(static action => action.Result is null)], contents.Fingerprints, task.Values));
        _clashes = new PageClashes(_all, contents, task.Values);
    }

    /// <summary>The number of unfinished actions.</summary>
    public int Count => _left.Count;

    /// <summary>True if a deletion remains to be executed.</summary>
    public bool HasDeletions => _left.Any(Deletes);

    /// <summary>The results so far, in the order of the plan.</summary>
    public ImmutableArray<DeployedAction> Results => [.. _all.Select(static action => action.Result).OfType<DeployedAction>()];

    /// <summary>True if an action is unfinished.</summary>
    public bool Contains(PendingAction action) => _left.Contains(action);

    /// <summary>Finds an action whose next step a batch cannot express; <see langword="null"/> if there is none.</summary>
    public PendingAction? FindSingle() => _left.FirstOrDefault(action => !action.FitsBatch(_task.Values) && !_clashes.IsWaiting(action));

    /// <summary>Finds the actions of the next batch.</summary>
    /// <param name="room">The maximum number of actions.</param>
    public PendingAction[] FindBatch(int room) => [.. _left.Where(action => action.FitsBatch(_task.Values)).Take(room)];

    /// <summary>Makes one action free its settings page if all remaining actions wait for one; fails them if that does not help.</summary>
    public void SettlePages() => _clashes.Settle(_left, (action, failure, reason, remedy) =>
    {
        action.Fail(failure, remedy, reason);
        Continue(action);
    });

    /// <summary>Records that a step was executed.</summary>
    public void Succeed(PendingAction action)
    {
        bool isNext = action.HasNextStep;
        action.Succeed();
        _clashes.CountStep();
        Continue(action);
        if (!isNext) return;

        // Other steps first use what this step has freed.
        _left.Remove(action);
        _left.AddLast(action);
    }

    /// <summary>Recovers from a refusal by another step, or by waiting for a settings page.</summary>
    /// <returns>True if the action can continue.</returns>
    public bool TryHeal(PendingAction action, PortalException refusal)
    {
        if (StepRecovery.TryHeal(action, refusal))
        {
            Continue(action);
            return true;
        }

        if (!StepRecovery.IsPageTaken(action, refusal)) return false;

        _clashes.Wait(action, refusal, _left);
        return true;
    }

    /// <summary>Ends an action that failed.</summary>
    public void Fail(PendingAction action, Exception failure)
    {
        action.Fail(failure, RefusalRemedies.Find(action, failure));
        Continue(action);
    }

    /// <summary>Ends all unfinished actions as failed.</summary>
    public void FailAll(Exception failure)
    {
        foreach (var action in _left.ToArray()) Fail(action, failure);
    }

    /// <summary>Cancels all deletions.</summary>
    /// <param name="reason">The reason, for the report.</param>
    /// <param name="remedy">The fix, for the report.</param>
    public void KeepAll(string reason, string remedy)
    {
        foreach (var action in _left.Where(Deletes).ToArray())
        {
            action.Keep(reason, remedy);
            Continue(action);
        }
    }

    /// <summary>Removes an action if it is finished; otherwise it stays with its next step.</summary>
    public void Continue(PendingAction action)
    {
        if (action.Result is null) return;

        _left.Remove(action);
        _task.Options.Progress?.Report(new DeploymentProgress(_task.Portal.Portal, _all.Length - _left.Count, _all.Length));
    }

    private static bool Deletes(PendingAction action) => action.Step is PendingStep.Delete or PendingStep.DeleteOther;
}
