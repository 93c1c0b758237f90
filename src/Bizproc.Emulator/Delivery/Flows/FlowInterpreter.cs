using System.Globalization;
using System.Text.RegularExpressions;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Runs the steps of a workflow until one of them waits (portal: 24.3). It works while the state is locked.</summary>
/// <param name="flow">The workflow.</param>
/// <param name="launcher">Starts steps of actions.</param>
/// <param name="state">The portal.</param>
internal sealed class FlowInterpreter(FlowInstance flow, StepLauncher launcher, PortalState state)
{
    /// <summary>The maximum number of steps that a workflow runs.</summary>
    public const int MaxSteps = 10_000;

    private readonly FlowValues _values = new(flow, state);
    private readonly DateTimeOffset _now = state.Clock.GetUtcNow();

    /// <summary>Runs steps until one waits, or the workflow ends.</summary>
    public void Run()
    {
        while (flow is { State: EmulatedWorkflowState.Running, Current: null, Delay: null })
        {
            if (!flow.Positions.TryPeek(out var position)) flow.End(EmulatedWorkflowState.Completed, _now);
            else if (position.Take() is { } step) Execute(step);
            else flow.Positions.Pop();
        }

        flow.Modified = _now;
    }

    /// <summary>Keeps the values of the step for which the workflow waited.</summary>
    public void Close(Run run)
    {
        flow.Current = null;
        var step = flow.Path[^1];
        Finish(step, run, run.Step.State == StepState.TimedOut ? EmulatedStepOutcome.TimedOut : EmulatedStepOutcome.Done);
    }

    /// <summary>Ends the wait for a time.</summary>
    public void CloseDelay()
    {
        flow.Delay = null;
        flow.Path[^1].End(EmulatedStepOutcome.Done, _now);
    }

    private void Execute(PhpArray step)
    {
        var properties = step[TemplateMembers.Properties] as PhpArray ?? [];
        var reached = flow.Reach(new FlowStep(step[TemplateMembers.Name].ToText(), step[TemplateMembers.Type].ToText(), properties[TemplateMembers.Title].ToText(), _now));
        if (step[TemplateMembers.Activated].ToText() == "N")
        {
            reached.End(EmulatedStepOutcome.Skipped, _now);
            return;
        }

        try
        {
            if (flow.Path.Count > MaxSteps) throw new FlowException($"The workflow has more than {MaxSteps} steps");

            Execute(step, properties, reached);
        }
        catch (Exception failure) when (failure is FlowException or RequestTooLargeException or RegexMatchTimeoutException or InvalidOperationException)
        {
            string reason = $"Step {reached.Name} ('{reached.Title}'): {failure.Message}";
            reached.Write(RunLogKind.Note, reason);
            reached.End(EmulatedStepOutcome.Failed, _now);
            flow.End(EmulatedWorkflowState.Failed, _now, reason);
        }
    }

    private void Execute(PhpArray step, PhpArray properties, FlowStep reached)
    {
        switch (reached.Type)
        {
            case ActivityTypes.Root or ActivityTypes.Sequence or ActivityTypes.Block:
                Enter(step);
                break;
            case ActivityTypes.IfElse:
                Choose(step, reached);
                break;
            case ActivityTypes.SetVariable:
                foreach (var (name, value) in properties["VariableValue"] as PhpArray ?? [])
                {
                    if (!flow.Variables.Contains(name)) reached.Write(RunLogKind.Note, $"The template has no variable '{name}'. The step sets it in any case");
                    flow.Variables[name] = _values.Evaluate(value);
                }

                break;
            case ActivityTypes.Log:
                reached.Write(RunLogKind.Message, Text(_values.Evaluate(properties["Text"])));
                break;
            case ActivityTypes.Delay:
                Wait(properties, reached);
                return;
            case var type when type.StartsWith(ActivityTypes.RestPrefix, StringComparison.OrdinalIgnoreCase):
                Launch(properties, reached);
                return;
            default:
                throw FlowException.NotModelled($"steps of the type {reached.Type}");
        }

        reached.End(EmulatedStepOutcome.Done, _now);
    }

    private void Enter(PhpArray step) => flow.Positions.Push(new FlowPosition(step[TemplateMembers.Children] as PhpArray ?? []));

    /// <summary>Enters the first branch whose condition is true; none if there is no such branch.</summary>
    private void Choose(PhpArray choice, FlowStep reached)
    {
        var conditions = new FlowConditions(_values, state.Settings);
        foreach (var branch in (choice[TemplateMembers.Children] as PhpArray ?? []).Select(static child => child.Value).OfType<PhpArray>())
        {
            var properties = branch[TemplateMembers.Properties] as PhpArray ?? [];
            if (branch[TemplateMembers.Activated].ToText() == "N" || !conditions.IsTrue(properties)) continue;

            reached.End(EmulatedStepOutcome.Done, _now);
            flow.Reach(new FlowStep(branch[TemplateMembers.Name].ToText(), branch[TemplateMembers.Type].ToText(), properties[TemplateMembers.Title].ToText(), _now)).End(EmulatedStepOutcome.Done, _now);
            Enter(branch);
            return;
        }
    }

    private void Wait(PhpArray properties, FlowStep reached)
    {
        var until = FlowTimes.End(properties["TimeoutDuration"], properties["TimeoutDurationType"], properties["TimeoutTime"], _values, state, _now);
        if (until <= _now.AddSeconds(1))
        {
            reached.End(EmulatedStepOutcome.Done, _now);
            return;
        }

        reached.Write(RunLogKind.Note, string.Create(CultureInfo.InvariantCulture, $"Waits until {until:u}"));
        flow.Delay = new FlowDelay(until);
        state.Flows.Add(flow.Delay);
    }

    private void Launch(PhpArray properties, FlowStep reached)
    {
        var action = state.Registrations.FindType(reached.Type)
            ?? throw new FlowException($"The portal has no action of the type {reached.Type}. The application must register it first, and the template must be written with the client id of that application");

        var given = (PhpArray)_values.Evaluate(properties);
        var inputs = StepInputs.Choose(action, given, _values);
        foreach (string name in StepInputs.ListUnknown(action, properties)) reached.Write(RunLogKind.Note, $"The action '{action.Code}' has no property '{name}', so the portal ignores its value");

        var settings = StepSettings.Create(action, given);
        var document = new RunDocument(flow.Document.Id, flow.Document.Type);
        var run = launcher.Launch(new StepLaunch(action, flow.Id, reached.Name, document, inputs, settings), sends: true, state);
        reached.Run = run.Id;
        if (settings.Status is { } status) flow.Status = status;
        if (run.Waits) flow.Current = run;
        else Finish(reached, run, EmulatedStepOutcome.Done);
    }

    private void Finish(FlowStep step, Run run, EmulatedStepOutcome outcome)
    {
        foreach (var line in run.Step.Log) step.Write(line);
        flow.Keep(step.Name, run.Step.Values);
        step.End(outcome, _now);
    }

    private static string Text(PhpValue value) => value is PhpArray list ? string.Join(", ", list.Select(static element => Text(element.Value))) : value.ToText();
}
