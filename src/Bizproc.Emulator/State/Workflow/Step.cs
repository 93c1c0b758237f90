using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>A step of a workflow that waits for an application (portal: 10, 11).</summary>
internal sealed class Step
{
    /// <summary>The line in the log for an answer without a line of its own.</summary>
    public const string DefaultAnswerText = "Received application response";

    private const int MostLogLines = 1000;
    private const int MostLogCharacters = 1_000_000;
    private const int Overhead = 1000;
    private const int EventOverhead = 100;

    private readonly List<RunLogEntry> _log = [];
    private readonly List<StepEvent> _events = [];
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _application;
    private readonly string? _code;
    private int _logCharacters;
    private bool _isLogFull;
    private long _bytes = Overhead;

    private Step(EventToken token, string? application = null, string? code = null)
    {
        Token = token;
        _application = application;
        _code = code;
    }

    /// <summary>Gets the token that an answer to this step must have.</summary>
    public EventToken Token { get; }

    public StepState State { get; private set; } = StepState.Waiting;

    /// <summary>Gets a task that completes when the step no longer waits.</summary>
    public Task Over => _over.Task;

    /// <summary>Gets the values of all inputs, return properties and reserved names.</summary>
    public PhpArray Values { get; private set; } = [];

    /// <summary>Gets the estimated memory of the step, in bytes.</summary>
    public long Size => _bytes;

    /// <summary>Gets the lines of the workflow's log, the oldest first.</summary>
    public IReadOnlyList<RunLogEntry> Log => _log;

    /// <summary>Gets the events of the step, the oldest first.</summary>
    public IReadOnlyList<StepEvent> Events => _events;

    /// <summary>Gets the time when the wait ends; <see langword="null"/> if there is no time limit.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>Starts the step of an action. If it does not wait, it is closed at once.</summary>
    public static Step Start(EventToken token, Registration action, StepSettings settings, PhpArray inputs, DateTimeOffset now)
    {
        var step = new Step(token, action.Application, action.Code) { Values = StepValues.Initial(action, settings, inputs) };
        step._bytes += ValueSize.Measure(step.Values);
        if (!settings.Waits)
        {
            step.End(StepState.Closed);
            return step;
        }

        if (settings.Status is { } status) step.Write(now, StepEventKind.Status, status);
        if (settings.TimeoutSeconds > 0) step.Deadline = now.AddSeconds(settings.TimeoutSeconds);
        return step;
    }

    /// <summary>Starts a step without an action, which keeps all values that it receives.</summary>
    public static Step Bare(EventToken token) => new(token);

    /// <summary>
    /// Takes an answer. The first answer closes the step (portal: 11.2). Its values are those of the action as it is registered now: a result that was
    /// declared when the step began, and no longer is, is dropped, and so are all results of an action that is gone.
    /// </summary>
    public void Answer(PhpArray? returned, PhpValue message, RegistrationTable actions, PortalDates dates, DateTimeOffset now)
    {
        if (State != StepState.Waiting) return;

        var action = _code is null ? null : actions.Find(_application!, _code);
        Write(now, StepEventKind.Answer, message is PhpString { IsEmpty: false } text ? text.Value : DefaultAnswerText, returned, action);
        if (returned is not null) Values = _code is null ? returned : StepValues.WithAnswer(Values, action, returned, dates);
        End(StepState.Closed);
    }

    /// <summary>Adds a line to the log, and leaves the step open.</summary>
    public void WriteLog(string message, DateTimeOffset now) => Write(now, StepEventKind.Log, message);

    /// <summary>Records an answer that came after the step had closed.</summary>
    public void AnswerLate(DateTimeOffset now) => Note(new StepEvent(now, StepEventKind.Late));

    /// <summary>Ends the wait without an answer.</summary>
    public void TimeOut()
    {
        if (State != StepState.Waiting) return;

        Values = StepValues.With(Values, "IsTimeout", new PhpInteger(1));
        Note(new StepEvent(Deadline!.Value, StepEventKind.TimedOut));
        End(StepState.TimedOut);
    }

    /// <summary>Ends the wait, because the workflow was stopped. An answer then comes too late.</summary>
    public void Cancel(DateTimeOffset now)
    {
        if (State != StepState.Waiting) return;

        Write(now, StepEventKind.Log, "The workflow was stopped");
        End(StepState.Closed);
    }

    /// <summary>Ends the wait of all callers, because the portal drops the step or stops.</summary>
    public void Drop() => _over.TrySetResult();

    private void End(StepState state)
    {
        State = state;
        _over.TrySetResult();
    }

    private void Write(DateTimeOffset now, StepEventKind kind, string text, PhpArray? returned = null, Registration? action = null)
    {
        Note(new StepEvent(now, kind, text, returned, action));
        if (_isLogFull) return;

        // Limit the log: a handler that never stops writing must not fill the memory.
        _logCharacters += text.Length;
        _isLogFull = _log.Count >= MostLogLines || _logCharacters > MostLogCharacters;
        _log.Add(_isLogFull ? new RunLogEntry(RunLogKind.Note, "the log is full, so later lines are not kept") : new RunLogEntry(KindOf(kind), text));
    }

    private static RunLogKind KindOf(StepEventKind kind) => kind switch
    {
        StepEventKind.Status => RunLogKind.Status,
        StepEventKind.Answer => RunLogKind.Answer,
        _ => RunLogKind.Message,
    };

    private void Note(StepEvent happened)
    {
        // Always keep the end: it is what readers look for.
        bool isEnd = happened.Kind is StepEventKind.Answer or StepEventKind.TimedOut;
        if (!isEnd && (_isLogFull || _events.Count >= MostLogLines)) return;

        _events.Add(happened);
        // Count the text twice, because the log holds it as well.
        _bytes += EventOverhead + 2 * ValueSize.MeasureText(happened.Text) + (happened.Returned is { } returned ? ValueSize.Measure(returned) : 0);
    }
}
