using System.Collections.Immutable;

namespace Bizproc;

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
    private int _lost;

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

    private bool IsGivenUp => _mayGiveUp && Keeper.IsOverlapped;

    /// <summary>Executes the plan.</summary>
    /// <returns>The result of every action, except the actions that were not reached.</returns>
    public async Task<ImmutableArray<DeployedAction>> RunAsync(CancellationToken cancellationToken)
    {
        while (_queue.Count > 0 && !IsGivenUp)
        {
            if (Keeper.IsOverlapped) _queue.KeepAll("kept because " + FingerprintKeeper.Overlap, "Deploy again.");
            else if (!Keeper.HasLooked && _queue.HasDeletions)
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            _queue.SettlePages();
            if (_queue.Count == 0) break;

            // Search again each time: after a recovery an action is sent by another step than planned.
            if (_queue.FindSingle() is not { } alone)
            {
                await SendBatchAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (!Keeper.HasWarned) await SendAsync([], cancellationToken).ConfigureAwait(false);
            if (!IsGivenUp && _queue.Contains(alone)) await CallAsync(alone, cancellationToken).ConfigureAwait(false);
        }

        for (int tries = 0; Keeper.HasNews && !IsGivenUp; tries++)
        {
            if (tries < MaxFinishes) await FinishAsync(cancellationToken).ConfigureAwait(false);
            else Keeper.NotStored("the portal does not confirm that it stored them");
        }

        return _queue.Results;
    }

    /// <summary>
    /// Checks for other deployments before the first deletion, without a change: an action that the plan deletes may now belong to a newer
    /// deployment.
    /// </summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            Keeper.TakeLook(await _portal.BatchAsync([PortalOption.Question], halt: false, cancellationToken).ConfigureAwait(false));
            _lost = 0;
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            if (++_lost > MaxLostAnswers) _queue.FailAll(failure);
        }
        catch (PortalException refusal)
        {
            _queue.FailAll(refusal);
        }
    }

    private Task SendBatchAsync(CancellationToken cancellationToken)
    {
        int room = BatchBody.MaxCommands - Keeper.Before().Length;
        return SendAsync(_queue.FindBatch(room), cancellationToken);
    }

    /// <summary>Sends a batch: the warning, some steps, and the notes if these steps are the last ones.</summary>
    private async Task SendAsync(PendingAction[] works, CancellationToken cancellationToken)
    {
        var before = Keeper.Before();
        var after = Keeper.After(works);

        // The batch is the last one if the notes fit in, unless one of its steps has a next step.
        bool isLast = works.Length > 0 && works.Length == _queue.Count && before.Length + works.Length + after.Length <= BatchBody.MaxCommands
            && works.All(static work => !work.HasNextStep);
        PortalCommand[] commands = [.. before, .. works.Select(static work => work.Command), .. isLast ? after : []];

        PortalBatchResult answers;
        try
        {
            answers = await _portal.BatchAsync(commands, halt: isLast, cancellationToken).ConfigureAwait(false);
            _lost = 0;
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            await SettleAsync(works, failure, cancellationToken).ConfigureAwait(false);
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

        for (int i = 0; i < works.Length; i++) await TakeAsync(works[i], answers, before.Length + i, cancellationToken).ConfigureAwait(false);
        if (isLast) Keeper.TakeAfter(answers, commands.Length - after.Length);
    }

    private async Task TakeAsync(PendingAction work, PortalBatchResult answers, int index, CancellationToken cancellationToken)
    {
        if (answers.IsDone(index)) Succeed(work);
        else if (answers.GetError(index) is { } refusal) await RefuseAsync(work, refusal, cancellationToken).ConfigureAwait(false);
    }

    private async Task RefuseAsync(PendingAction work, PortalException refusal, CancellationToken cancellationToken)
    {
        if (_queue.TryHeal(work, refusal)) return;

        if (StepRecovery.WantsCallOfItsOwn(refusal)) await CallAsync(work, cancellationToken).ConfigureAwait(false);
        else if (refusal is PortalAccessException) _queue.FailAll(refusal);
        else _queue.Fail(work, refusal);
    }

    /// <summary>Executes a step by a separate request, which has pacing, token renewal and retries.</summary>
    private async Task CallAsync(PendingAction work, CancellationToken cancellationToken)
    {
        try
        {
            var command = work.Command;
            if (command.Action is { } action)
                await _portal.CallAsync(action, command.Command, command.Fields, cancellationToken).ConfigureAwait(false);
            else
                await _portal.CallAsync(command.Method, command.Write(_task.Values), PortalJsonContext.Default.Boolean, cancellationToken).ConfigureAwait(false);
            Succeed(work);
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            _queue.Fail(work, failure);
        }
        catch (PortalException refusal)
        {
            if (!_queue.TryHeal(work, refusal)) _queue.Fail(work, refusal);
        }
    }

    /// <summary>Nobody knows which commands of a batch were carried out, so ask the portal.</summary>
    private async Task SettleAsync(PendingAction[] works, Exception failure, CancellationToken cancellationToken)
    {
        Keeper.Lose();
        if (++_lost > MaxLostAnswers)
        {
            _queue.FailAll(failure);
            return;
        }

        try
        {
            var contents = await PortalContents.ReadAsync(_portal, withdrawn: null, cancellationToken).ConfigureAwait(false);
            Keeper.TakeSign(contents.Sign, contents.Fingerprints);
            foreach (var work in works)
            {
                StepRecovery.Settle(work, contents);
                _queue.Continue(work);
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
            var answers = await _portal.BatchAsync(Keeper.After([]), halt: true, cancellationToken).ConfigureAwait(false);
            Keeper.TakeAfter(answers, 0);
        }
        catch (Exception failure) when (failure is PortalException || OutcomeUnknown.Is(failure))
        {
            Keeper.NotStored(failure.Message);
        }
    }

    private void Succeed(PendingAction work)
    {
        Keeper.Note(work);
        _queue.Succeed(work);
    }
}
