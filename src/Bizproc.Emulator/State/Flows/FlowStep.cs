using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Flows;

/// <summary>A step that a workflow has reached.</summary>
/// <param name="name">The name in the template.</param>
/// <param name="type">The type.</param>
/// <param name="title">The title.</param>
/// <param name="started">The time at which the workflow reached it.</param>
internal sealed class FlowStep(string name, string type, string title, DateTimeOffset started)
{
    private const int Overhead = 300;

    private readonly List<RunLogEntry> _lines = [];

    public string Name => name;

    public string Type => type;

    public string Title => title;

    public DateTimeOffset Started => started;

    public DateTimeOffset? Ended { get; private set; }

    public EmulatedStepOutcome Outcome { get; private set; } = EmulatedStepOutcome.Waiting;

    /// <summary>Gets or sets the id of the run, if the step is an application's action.</summary>
    public string? Run { get; set; }

    /// <summary>Gets the lines of the log, the oldest first.</summary>
    public IReadOnlyList<RunLogEntry> Lines => _lines;

    /// <summary>Gets the estimated memory, in bytes.</summary>
    public long Size { get; private set; } = Overhead + ValueSize.MeasureText(name) + ValueSize.MeasureText(type) + ValueSize.MeasureText(title);

    public void Write(RunLogKind kind, string text) => Write(new RunLogEntry(kind, text));

    public void Write(RunLogEntry line)
    {
        _lines.Add(line);
        Size += ValueSize.MeasureText(line.Text);
    }

    public void End(EmulatedStepOutcome outcome, DateTimeOffset now)
    {
        Outcome = outcome;
        Ended = now;
    }
}
