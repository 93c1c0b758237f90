using System.Collections.Immutable;
using Bizproc.Deployment.Planning;
using Bizproc.Portal.Batches;
using Bizproc.Portal.Retry;
using Bizproc.Portal.Transport;

namespace Bizproc.Deployment.Executing;

/// <summary>Executes a plan: first the steps that need a separate request, then batches.</summary>
/// <remarks>
/// Before each request that changes the portal, a command checks who wrote last, and another one marks all fingerprints as invalid. The last
/// command of the last batch stores what was deployed. So the portal never stores a fingerprint of something that it does not have, even if the
/// deployment stops early.
/// </remarks>
internal sealed class PlanExecutor
{
    /// <summary>The maximum number of lost answers in a row. After that the deployment stops.</summary>
    private const int MaxLostAnswers = 8;

    /// <summary>
    /// The maximum number of tries to finish. It is larger than the number of checks that may be refused, with one more for a deployment that is
    /// noticed late.
    /// </summary>
    private const int MaxFinishes = 6;

    private readonly IPortalClient _portal;
    private readonly DeploymentTask _task;
    private readonly bool _mayGiveUp;
    private readonly PendingActionQueue _queue;

    /// <summary>The number of lost answers in a row.</summary>
    private int _lostAnswers;

    /// <param name="task">The task.</param>
    /// <param name="contents">The contents of the portal when the plan was made.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="mayGiveUp">
    /// True to stop when another deployment is noticed, because a new plan follows; otherwise the run continues, but stores nothing at the end.
    /// </param>
    public PlanExecutor(DeploymentTask task, PortalContents contents, IReadOnlyCollection<PlannedAction> plan, bool mayGiveUp)
    {
        _task = task;
        _portal = task.Portal;
        _mayGiveUp = mayGiveUp;
        _queue = new PendingActionQueue(task, contents, plan);
        Keeper = new FingerprintKeeper(contents, plan, new DeploymentMark(task.Describe(plan), contents.Sign), task.Options.Version, task.Values);
    }

    /// <summary>Knows what the portal stores about deployments.</summary>
    public FingerprintKeeper Keeper { get; }

    /// <summary>True if the run stops, because another deployment changes the portal.</summary>
    private bool IsGivenUp => _mayGiveUp && Keeper.IsOverlapped;

    /// <summary>Executes the plan.</summary>
    /// <returns>The result of every action, except the actions that were not reached.</returns>
    public async Task<ImmutableArray<DeployedAction>> RunAsync(CancellationToken cancellationToken)
    {
        while (_queue.Count > 0 && !IsGivenUp)
        {
            if (Keeper.IsOverlapped)
            {
                _queue.KeepAll("kept because " + FingerprintKeeper.Overlap, "Deploy again.");
            }
            else if (!Keeper.HasChecked && _queue.HasDeletions)
            {
                await CheckAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            _queue.SettlePages();
            if (_queue.Count == 0) break;

            // Search again each time: after a recovery an action is sent by another step than planned.
            if (_queue.FindSingle() is not { } single)
            {
                await SendBatchAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            // A separate request cannot bring the warning along, so send the warning first. Its answer may end the run, or the action.
            if (!Keeper.HasWarned) await SendAsync([], cancellationToken).ConfigureAwait(false);
            if (!IsGivenUp && _queue.Contains(single)) await CallAsync(single, cancellationToken).ConfigureAwait(false);
        }

        for (int tries = 0; Keeper.MustStore && !IsGivenUp; tries++)
        {
            if (tries < MaxFinishes) await FinishAsync(cancellationToken).ConfigureAwait(false);
            else Keeper.FailToStore("the portal does not confirm that it stored them");
        }

        return _queue.Results;
    }

    /// <summary>
    /// Checks for other deployments before the first deletion, without a change: an action that the plan deletes may now belong to a newer
    /// deployment.
    /// </summary>
    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            Keeper.TakeCheck(await _portal.BatchAsync([PortalOption.Question], halt: false, cancellationToken).ConfigureAwait(false));
            _lostAnswers = 0;
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            if (++_lostAnswers > MaxLostAnswers) _queue.FailAll(failure);
        }
        catch (PortalException refusal)
        {
            _queue.FailAll(refusal);
        }
    }

    private Task SendBatchAsync(CancellationToken cancellationToken)
    {
        int room = BatchBody.MaxCommands - Keeper.CommandsBefore().Length;
        return SendAsync(_queue.FindBatch(room), cancellationToken);
    }

    /// <summary>Sends a batch: the commands before a change, some steps, and the commands after the last change if these steps are the last ones.</summary>
    private async Task SendAsync(PendingAction[] actions, CancellationToken cancellationToken)
    {
        var before = Keeper.CommandsBefore();
        var after = Keeper.CommandsAfter(actions);

        // The batch is the last one if the commands after it fit in, unless one of its steps has a next step.
        bool isLast = actions.Length > 0 && actions.Length == _queue.Count && before.Length + actions.Length + after.Length <= BatchBody.MaxCommands
            && actions.All(static action => !action.HasNextStep);
        PortalCommand[] commands = [.. before, .. actions.Select(static action => action.Command), .. isLast ? after : []];

        PortalBatchResult answers;
        try
        {
            answers = await _portal.BatchAsync(commands, halt: isLast, cancellationToken).ConfigureAwait(false);
            _lostAnswers = 0;
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            await SettleAsync(actions, failure, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (PortalException refusal)
        {
            _queue.FailAll(refusal);
            return;
        }

        Keeper.TakeBefore(answers);
        if (Enumerable.Range(0, before.Length).Select(answers.GetError).OfType<PortalAccessException>().FirstOrDefault() is { } denied)
        {
            _queue.FailAll(denied);
            return;
        }

        for (int i = 0; i < actions.Length; i++) await TakeAsync(actions[i], answers, before.Length + i, cancellationToken).ConfigureAwait(false);
        if (isLast) Keeper.TakeAfter(answers, commands.Length - after.Length);
    }

    private async Task TakeAsync(PendingAction action, PortalBatchResult answers, int index, CancellationToken cancellationToken)
    {
        if (answers.IsDone(index)) Succeed(action);
        else if (answers.GetError(index) is { } refusal) await RefuseAsync(action, refusal, cancellationToken).ConfigureAwait(false);
    }

    private async Task RefuseAsync(PendingAction action, PortalException refusal, CancellationToken cancellationToken)
    {
        if (_queue.TryHeal(action, refusal)) return;

        if (StepRecovery.WantsCallOfItsOwn(refusal)) await CallAsync(action, cancellationToken).ConfigureAwait(false);
        else if (refusal is PortalAccessException) _queue.FailAll(refusal);
        else _queue.Fail(action, refusal);
    }

    /// <summary>Executes a step by a separate request, which has pacing, token renewal and retries.</summary>
    private async Task CallAsync(PendingAction action, CancellationToken cancellationToken)
    {
        try
        {
            var command = action.Command;
            if (command.Action is { } definition)
                await _portal.CallAsync(definition, command.Command, command.Fields, cancellationToken).ConfigureAwait(false);
            else
                await _portal.CallAsync(command.Method, command.Write(_task.Values), PortalJsonContext.Default.Boolean, cancellationToken).ConfigureAwait(false);
            Succeed(action);
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            _queue.Fail(action, failure);
        }
        catch (PortalException refusal)
        {
            if (!_queue.TryHeal(action, refusal)) _queue.Fail(action, refusal);
        }
    }

    /// <summary>Nobody knows which commands of a batch were carried out, so ask the portal.</summary>
    private async Task SettleAsync(PendingAction[] actions, Exception failure, CancellationToken cancellationToken)
    {
        Keeper.DoubtAll();
        if (++_lostAnswers > MaxLostAnswers)
        {
            _queue.FailAll(failure);
            return;
        }

        try
        {
            var contents = await _task.ReadAsync(withdrawn: null, cancellationToken).ConfigureAwait(false);
            Keeper.TakeSign(contents.Sign, contents.Fingerprints);
            foreach (var action in actions)
            {
                StepRecovery.Settle(action, contents);
                _queue.Continue(action);
            }
        }
        catch (Exception again) when (again is PortalException || OutcomeUnknown.Is(again))
        {
            _queue.FailAll(failure);
        }
    }

    /// <summary>Stores what was deployed, if no batch did.</summary>
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answers = await _portal.BatchAsync(Keeper.CommandsAfter([]), halt: true, cancellationToken).ConfigureAwait(false);
            Keeper.TakeAfter(answers, 0);
        }
        catch (Exception failure) when (failure is PortalException || OutcomeUnknown.Is(failure))
        {
            Keeper.FailToStore(failure.Message);
        }
    }

    private void Succeed(PendingAction action)
    {
        Keeper.Note(action);
        _queue.Succeed(action);
    }
}
