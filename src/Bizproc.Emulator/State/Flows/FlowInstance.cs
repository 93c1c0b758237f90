using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Flows;

/// <summary>A workflow that runs or has ended.</summary>
/// <param name="id">The id, which calls of its steps have as <c>workflow_id</c>.</param>
/// <param name="template">The template at the time of the start.</param>
/// <param name="document">The document.</param>
/// <param name="user">The id of the user who started it.</param>
/// <param name="started">The time of the start.</param>
internal sealed class FlowInstance(string id, StoredTemplate template, FlowDocument document, int user, DateTimeOffset started)
{
    private const int Overhead = 1000;

    private readonly List<FlowStep> _path = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _resultBytes;

    public string Id => id;

    public StoredTemplate Template => template;

    public FlowDocument Document => document;

    public int User => user;

    public DateTimeOffset Started { get; } = started;

    public DateTimeOffset Modified { get; set; } = started;

    public EmulatedWorkflowState State { get; private set; }

    /// <summary>Gets or sets the status that people see.</summary>
    public string Status { get; set; } = "";

    /// <summary>Gets the reason why it failed.</summary>
    public string? Failure { get; private set; }

    public PhpArray Parameters { get; init; } = [];

    public PhpArray Variables { get; } = [];

    /// <summary>Gets the values of the steps that have ended, by name.</summary>
    public Dictionary<string, PhpArray> Results { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the lists of steps in which the workflow is, the innermost on top.</summary>
    public Stack<FlowPosition> Positions { get; } = new();

    /// <summary>Gets the steps that it has reached, in order.</summary>
    public IReadOnlyList<FlowStep> Path => _path;

    /// <summary>Gets or sets the run for whose answer it waits.</summary>
    public Run? Current { get; set; }

    /// <summary>Gets or sets the time for which it waits.</summary>
    public FlowDelay? Delay { get; set; }

    /// <summary>Gets a task that completes when it has ended, or when the portal forgets it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Gets the estimated memory, in bytes.</summary>
    public long Size => Overhead + template.Size + ValueSize.Measure(Variables) + ValueSize.Measure(Parameters) + _resultBytes + _path.Sum(static step => step.Size);

    public FlowStep Reach(FlowStep step)
    {
        _path.Add(step);
        return step;
    }

    /// <summary>Keeps the values of a step for later expressions.</summary>
    public void Keep(string step, PhpArray values)
    {
        Results[step] = values;
        _resultBytes += ValueSize.Measure(values);
    }

    public void End(EmulatedWorkflowState state, DateTimeOffset now, string? failure = null)
    {
        State = state;
        Failure = failure;
        Modified = now;
        Current = null;
        Delay = null;
        Positions.Clear();
        _ended.TrySetResult();
    }

    /// <summary>Ends the waits of all callers, because the portal forgets the workflow or stops.</summary>
    public void Drop()
    {
        Delay?.End();
        _ended.TrySetResult();
    }
}
