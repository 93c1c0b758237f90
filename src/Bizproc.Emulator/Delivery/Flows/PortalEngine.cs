using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Runs workflows, and sends the events that methods cause.</summary>
internal sealed class PortalEngine(PortalStore store, StepLauncher launcher, ApplicationPoster poster) : IPortalEngine, IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _stop = new();

    public FlowInstance Start(StoredTemplate template, FlowDocument document, PhpArray parameters, int user, PortalState state)
    {
        var flow = new FlowInstance(StepLauncher.NewWorkflow(), template, document, user, state.Clock.GetUtcNow()) { Parameters = FlowStart.ReadParameters(template, parameters, user) };
        foreach (var (name, value) in FlowStart.ReadDefaults(template, TemplateMembers.Variables)) flow.Variables[name] = value;
        if (template.Root is { } root) flow.Positions.Push(new FlowPosition(new PhpArray { root }));
        GoOn(flow, new FlowInterpreter(flow, launcher, state), state);
        return flow;
    }

    public void Stop(FlowInstance flow, string status, PortalState state)
    {
        var now = state.Clock.GetUtcNow();
        if (flow.Current is { } run)
        {
            run.Step.Cancel(now);
            state.Weigh(run.Step);
        }

        if (flow.Path is [.., { Outcome: EmulatedStepOutcome.Waiting } step])
        {
            foreach (var line in flow.Current?.Step.Log ?? []) step.Write(line);
            step.End(EmulatedStepOutcome.Skipped, now);
        }

        if (status.Length > 0) flow.Status = status;
        flow.Delay?.End();
        flow.End(EmulatedWorkflowState.Terminated, now);
        state.Flows.Set(flow);
    }

    public void SendTest(string application, int user, PhpArray query, PortalState state)
    {
        var posts = poster.PrepareEvents(state, application, EventForm.Test, EventForm.TestData(query, state.Settings.Language), hasTokens: true, handler: null, user);
        if (posts.Count > 0) _ = Task.Run(() => poster.SendAsync(application, posts, _stop.Token));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void GoOn(FlowInstance flow, FlowInterpreter interpreter, PortalState state)
    {
        interpreter.Run();
        state.Flows.Set(flow);
        if (flow.State != EmulatedWorkflowState.Running || _stop.IsCancellationRequested) return;

        var over = flow.Current?.Step.Over ?? flow.Delay!.Over;
        var until = flow.Current is { } run ? run.Step.Deadline : flow.Delay!.Until;
        var stop = _stop.Token;
        // Not here: the state is locked.
        _ = Task.Run(() => ContinueAsync(flow, over, until, stop), CancellationToken.None);
    }

    private async Task ContinueAsync(FlowInstance flow, Task over, DateTimeOffset? until, CancellationToken stop)
    {
        try
        {
            while (!over.IsCompleted) await WaitAsync(over, until, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        store.Change(state => Continue(flow, state));
    }

    /// <summary>Waits for the end of a step. Nobody may look at the portal meanwhile, so a timer does when its time has come.</summary>
    private async Task WaitAsync(Task over, DateTimeOffset? until, CancellationToken stop)
    {
        if (until is not { } end)
        {
            await over.WaitAsync(stop).ConfigureAwait(false);
            return;
        }

        var rest = end - store.Clock.GetUtcNow();
        var time = rest > LongestTimer ? LongestTimer : rest;
        try
        {
            if (time > TimeSpan.Zero) await over.WaitAsync(time, store.Clock.Source, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The clock decides below.
        }

        // Reading ends all waits whose time has come.
        store.Read(static _ => 0);
    }

    private void Continue(FlowInstance flow, PortalState state)
    {
        if (flow.State != EmulatedWorkflowState.Running || state.Flows.Find(flow.Id) != flow) return;

        var interpreter = new FlowInterpreter(flow, launcher, state);
        if (flow.Current is { } run)
        {
            bool wasDropped = run.Step.State == StepState.Waiting;
            if (wasDropped && state.Runs.Find(run.Id) == run) return;

            if (wasDropped) flow.End(EmulatedWorkflowState.Failed, state.Clock.GetUtcNow(), $"Run {run.Id} was dropped to make room for later runs, while the workflow waited for it");
            else interpreter.Close(run);
        }
        else if (flow.Delay is { } delay)
        {
            if (delay.Until > state.Clock.GetUtcNow()) return;

            interpreter.CloseDelay();
        }

        GoOn(flow, interpreter, state);
    }
}
