using System.Globalization;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Waits until a workflow has ended. If it does not end, an exception says for which step it waits.</summary>
internal sealed class FlowWait(FlowInstance flow, PortalStore store)
{
    /// <summary>The pause between two looks at a workflow: no timer can tell when the clock of a test moves.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits.</summary>
    /// <param name="timeout">The maximum time to wait, in real time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="TimeoutException">The workflow still runs.</exception>
    /// <exception cref="InvalidOperationException">The workflow failed, cannot end, or was dropped.</exception>
    /// <exception cref="ObjectDisposedException">The portal has stopped.</exception>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (IsRunning())
        {
            var left = timeout == Timeout.InfiniteTimeSpan ? timeout : timeout - TimeProvider.System.GetElapsedTime(start);
            if (left < TimeSpan.Zero && left != Timeout.InfiniteTimeSpan)
                throw new TimeoutException($"Workflow {flow.Id} did not end within {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: {Describe()}");

            // A step tells at once that no answer can come.
            if (FindRun() is { } run) await new StepWait(run, store).WaitAsync(left, cancellationToken).ConfigureAwait(false);

            await Task.WhenAny(flow.Ended, Task.Delay(Pause, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private Run? FindRun() => store.Read(_ => flow.Current is { } run && run.Step.State == StepState.Waiting ? run : null);

    private bool IsRunning()
    {
        // One look, or a workflow that ends in between seems to be cut off.
        var (state, isKept, isCutOff) = store.Read(portal => (flow.State, portal.Flows.Find(flow.Id) == flow, flow.Ended.IsCompleted));
        if (state == EmulatedWorkflowState.Failed) throw new InvalidOperationException($"Workflow {flow.Id} failed. {flow.Failure}");
        if (state != EmulatedWorkflowState.Running) return false;
        if (!isKept) throw new InvalidOperationException($"Workflow {flow.Id} was dropped, to make room for later ones or because the portal was reset");
        if (isCutOff) throw new ObjectDisposedException(nameof(EmulatedPortal), $"Workflow {flow.Id} cannot end: the portal has stopped");

        return true;
    }

    private string Describe() => store.Read(_ =>
    {
        string step = flow.Path is [.., var last] ? $"step {last.Name} ('{last.Title}')" : "no step";
        return flow.Delay is { } delay
            ? string.Create(CultureInfo.InvariantCulture, $"{step} waits until {delay.Until:u} by the portal's clock, where it is {store.Clock.GetUtcNow():u}. Advance the clock")
            : $"{step} waits for an answer";
    });
}
