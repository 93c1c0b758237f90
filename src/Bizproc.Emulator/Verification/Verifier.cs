namespace Bizproc.Emulator.Verification;

/// <summary>Replays the recorded calls against a portal, prints the differences, and leaves the portal as it was.</summary>
/// <param name="portal">The portal.</param>
/// <param name="report">For what a reader wants to know.</param>
/// <param name="time">Bounds the cleaning up, and tells when to show progress.</param>
internal sealed class Verifier(RemotePortal portal, VerificationReport report, TimeProvider time)
{
    /// <summary>A dozen calls at two a second, and time to spare.</summary>
    private static readonly TimeSpan CleaningUp = TimeSpan.FromSeconds(20);

    /// <summary>A call under way when the replay is to end: broken off at once, it could be carried out after the cleaning up.</summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromSeconds(5);

    private readonly OwnNames _own = new();
    private readonly VerificationOutcome _outcome = new();

    /// <summary>Verifies the portal.</summary>
    /// <param name="stop">Ends the replay; what was added is deleted all the same.</param>
    /// <returns>Whether all is answered alike and nothing is left behind.</returns>
    /// <exception cref="VerificationException">The portal does not let the token in; nothing was changed.</exception>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        var lists = new CodeLists(portal);
        var listed = await lists.ReadAsync(stop).ConfigureAwait(false);
        var plan = ReplayPlan.Create(RecordedLine.ReadAll(), new RequestPreparer(_own, isPortalEmpty: listed.Count == 0));
        var traces = new VerificationCleanup(portal, lists, _own);
        bool isClean = false;
        report.Begin(plan, _own);
        try
        {
            await ReplayAsync(plan, traces, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            report.Interrupted();
        }
        finally
        {
            isClean = await CleanUpAsync(traces).ConfigureAwait(false);
        }

        report.End(plan, _outcome);
        return isClean && _outcome.Alike == plan.Count;
    }

    private async Task ReplayAsync(ReplayPlan plan, VerificationCleanup traces, CancellationToken stop)
    {
        using var soon = new CancellationTokenSource();
        using var stopping = stop.Register(() => soon.CancelAfter(LastCall));
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var call in scenario)
            {
                stop.ThrowIfCancellationRequested();
                await ReplayAsync(call, plan, traces, soon.Token).ConfigureAwait(false);
            }

            // What stays would change the answers of the next scenario, and more would be added to it.
            bool isRemoved = await traces.RemoveAsync(soon.Token).ConfigureAwait(false);
            if (isRemoved && !_outcome.IsGone) continue;

            report.GaveUp(isRemoved);
            return;
        }
    }

    private async Task ReplayAsync(PreparedRequest call, ReplayPlan plan, VerificationCleanup traces, CancellationToken cancellationToken)
    {
        var noted = traces.Note(call);
        var answer = await portal.CallAsync(call.Method, call.Body, call.IsForm, call.Token, cancellationToken).ConfigureAwait(false);
        // Of a batch some commands can be carried out, but then its answer is no refusal.
        if (answer.Error is not null) traces.Forget(noted);

        string expected = AnswerWords.Expected(call.Line);
        string got = portal.WithoutToken(AnswerWords.Got(answer, _own));
        _outcome.Count(answer, got == expected);
        if (got != expected) report.Difference(call, expected, got);
        report.Progress(_outcome.Replayed, plan.Count);
    }

    private async Task<bool> CleanUpAsync(VerificationCleanup traces)
    {
        using var bounded = new CancellationTokenSource(CleaningUp, time);
        try
        {
            await traces.RemoveAsync(bounded.Token).ConfigureAwait(false);
            var left = await traces.SweepAsync(bounded.Token).ConfigureAwait(false);
            if (left.Count > 0) report.Left(left);
            else report.NothingLeft();
            return left.Count == 0;
        }
        catch (Exception exception) when (exception is VerificationException or OperationCanceledException)
        {
            report.UnknownLeft(_own);
            return false;
        }
    }
}
