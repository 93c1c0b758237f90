namespace Bizproc.Emulator.Verification;

/// <summary>
/// Replays the recorded calls against a portal, makes the calls that were not recorded, prints the differences, and removes what it added.
/// </summary>
/// <param name="portal">The portal.</param>
/// <param name="report">Prints the report.</param>
/// <param name="time">Limits the time of the cleanup, and decides when to print the progress.</param>
internal sealed class Verifier(RemotePortal portal, VerificationReport report, TimeProvider time)
{
    /// <summary>The time limit of the cleanup: enough for two dozen calls at 2 per second.</summary>
    private static readonly TimeSpan CleaningUp = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time that a running call gets when the replay stops. If it were cancelled at once, the portal could carry it out after the cleanup.
    /// </summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromSeconds(5);

    private readonly OwnNames _own = new();
    private readonly VerificationOutcome _outcome = new();

    /// <summary>Verifies the portal.</summary>
    /// <param name="stop">Stops the replay. The added actions are still deleted.</param>
    /// <exception cref="VerificationException">The portal does not accept the token. Nothing was changed.</exception>
    public async Task<VerificationResult> RunAsync(CancellationToken stop)
    {
        var began = time.GetUtcNow();
        var lists = new CodeLists(portal);
        var listed = await lists.ReadAsync(stop).ConfigureAwait(false);
        var license = await PortalLicense.ReadAsync(portal, stop).ConfigureAwait(false);
        var plan = ReplayPlan.Create(RecordedLine.ReadAll(), new RequestPreparer(_own, isPortalEmpty: listed.Count == 0));
        var traces = new VerificationCleanup(portal, lists, _own);
        var probeTraces = new ProbeCleanup(portal, _own);
        var probes = new ProbeRun(portal, _own, probeTraces, report, time);
        IReadOnlyList<ListedAction>? left = null;
        report.Begin(plan, _own);
        try
        {
            using var soon = new CancellationTokenSource();
            using var stopping = stop.Register(() => soon.CancelAfter(LastCall));
            if (await ReplayAsync(plan, traces, soon.Token, stop).ConfigureAwait(false)) await probes.RunAsync(soon.Token, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            report.Interrupted();
        }
        finally
        {
            left = await CleanUpAsync(traces, probeTraces).ConfigureAwait(false);
        }

        report.End(plan, _outcome);
        report.EndProbes(probes.Outcome, probes.Count, probes.LeftOut);
        return new VerificationResult(began, license, plan, _outcome, probes, left);
    }

    /// <summary>Makes the recorded calls.</summary>
    /// <returns>False if the portal is gone, or does not delete what was added.</returns>
    private async Task<bool> ReplayAsync(ReplayPlan plan, VerificationCleanup traces, CancellationToken running, CancellationToken stop)
    {
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var call in scenario)
            {
                stop.ThrowIfCancellationRequested();
                await ReplayAsync(call, plan, traces, running).ConfigureAwait(false);
            }

            // Actions that stay would change the answers of the next scenario, which would add even more.
            bool isRemoved = await traces.RemoveAsync(running).ConfigureAwait(false);
            if (isRemoved && !_outcome.IsGone) continue;

            report.GaveUp(isRemoved);
            return false;
        }

        return true;
    }

    private async Task ReplayAsync(PreparedRequest call, ReplayPlan plan, VerificationCleanup traces, CancellationToken cancellationToken)
    {
        var noted = traces.Note(call);
        var answer = await portal.CallAsync(call.Method, call.Body, call.IsForm, call.Token, cancellationToken).ConfigureAwait(false);
        // Some commands of a batch may have been carried out, but then the answer is not a refusal.
        if (answer.Error is not null) traces.Forget(noted);

        string expected = AnswerWords.Expected(call.Line);
        string got = portal.WithoutToken(AnswerWords.Got(answer, _own));
        var difference = got == expected ? null : new AnswerDifference(call, expected, got);
        _outcome.Count(answer, difference);
        if (difference is not null) report.Difference(difference);
        report.Progress(_outcome.Replayed, plan.Count);
    }

    /// <summary>Deletes what was added, and lists what is left; <see langword="null"/> if the portal does not tell.</summary>
    private async Task<IReadOnlyList<ListedAction>?> CleanUpAsync(VerificationCleanup traces, ProbeCleanup probeTraces)
    {
        using var bounded = new CancellationTokenSource(CleaningUp, time);
        var others = await TryAsync(() => probeTraces.SweepAsync(bounded.Token)).ConfigureAwait(false);
        var actions = await TryAsync(async () =>
        {
            await traces.RemoveAsync(bounded.Token).ConfigureAwait(false);
            return await traces.SweepAsync(bounded.Token).ConfigureAwait(false);
        }).ConfigureAwait(false);

        ListedAction[] left = [.. actions ?? [], .. others ?? []];
        if (left.Length > 0) report.Left(left);
        if (actions is null || others is null)
        {
            report.UnknownLeft(_own);
            return null;
        }

        if (left.Length == 0) report.NothingLeft();
        return left;
    }

    private static async Task<IReadOnlyList<ListedAction>?> TryAsync(Func<Task<IReadOnlyList<ListedAction>>> sweep)
    {
        try
        {
            return await sweep().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is VerificationException or OperationCanceledException)
        {
            return null;
        }
    }
}
