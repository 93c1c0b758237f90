using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>Waits until the step of a run has ended. If it does not end, an exception says what the handler did.</summary>
internal sealed class StepWait(Run run, PortalStore store)
{
    /// <summary>The pause between two looks at a step with a time limit: no timer can tell when the clock of a test moves.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private string Subject => $"Run {run.Id} of '{run.Action.Code}'";

    /// <summary>Waits.</summary>
    /// <param name="timeout">The maximum time to wait, in real time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="TimeoutException">The step still waits.</exception>
    /// <exception cref="InvalidOperationException">No answer can come, or the portal dropped the run.</exception>
    /// <exception cref="ObjectDisposedException">The portal has stopped.</exception>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            while (IsWaiting()) await WaitForChangeAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsWaiting()) return;

            string seconds = Math.Round(timeout.TotalSeconds, 3).ToString(CultureInfo.InvariantCulture);
            throw new TimeoutException($"{Subject} did not end within {seconds} s: {DescribeHandler()}{DescribeDeadline()}", late);
        }
    }

    private bool IsWaiting()
    {
        var (isWaiting, isCutOff, isKept, wasDropped) = store.Read(state => (
            run.Step.State == StepState.Waiting,
            run.Step.Over.IsCompleted,
            state.Runs.Find(run.Id) == run,
            state.Runs.WasDropped(run.Id)));
        if (!isWaiting) return false;
        if (isCutOff && isKept) throw new ObjectDisposedException(nameof(EmulatedPortal), $"{Subject} cannot end: the portal has stopped");
        if (isCutOff) throw new InvalidOperationException($"Run '{run.Id}' was dropped while its step was waiting, {(wasDropped ? "to make room for later runs" : "because the portal was reset")}");

        bool isRefused = run.Reply is { IsCompletedSuccessfully: true, Result.IsRefusal: true };
        if (isRefused && run.Step.Deadline is null)
            throw new InvalidOperationException($"{Subject} cannot end: {DescribeHandler()}. A portal sends a call once, so no answer will come. If the test passes the form on itself, set RunRequest.SendsForm to false. If the application answers later all the same, give the step a time limit");

        return true;
    }

    /// <summary>Waits until something may have changed: the end of the step, the handler's answer, or the time.</summary>
    private Task WaitForChangeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var change = run.Reply.IsCompleted ? run.Step.Over : Task.WhenAny(run.Step.Over, run.Reply);
        if (run.Step.Deadline is not null) change = Task.WhenAny(change, Task.Delay(Pause, cancellationToken));
        return change.WaitAsync(cancellationToken);
    }

    private string DescribeHandler()
    {
        string handler = $"the handler at {ReplyText.DescribeAddress(run.Action.Handler)}";
        if (!run.Reply.IsCompletedSuccessfully) return $"{handler} has not answered the call";

        var reply = run.Reply.Result;
        string more = ReplyText.Quote(reply.Error ?? reply.Body, run.Secrets) is { Length: > 0 } text ? ": " + text : "";
        if (reply.IsUndelivered) return $"{handler} could not be reached{more}";
        if (reply.Status is not { } status) return $"{handler} gave no HTTP answer{more}";

        return reply.IsRefusal ? $"{handler} answered {status}{more}" : $"{handler} answered {status}, but has not called bizproc.event.send";
    }

    private string DescribeDeadline() => run.Step.Deadline is { } deadline
        ? string.Create(CultureInfo.InvariantCulture, $". The step itself waits until {deadline:u} by the portal's clock, where it is {store.Clock.GetUtcNow():u}")
        : "";
}
