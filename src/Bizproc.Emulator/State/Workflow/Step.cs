using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Workflow;

/// <summary>A step of a workflow that hands over to an application (portal: 10, 11). Whoever uses it holds the store's gate.</summary>
internal sealed class Step
{
    private const int MostLogLines = 1000;
    private const int MostLogCharacters = 1_000_000;
    private const int Overhead = 1000;
    private const int EventOverhead = 100;

    private readonly List<string> _log = [];
    private readonly List<StepEvent> _events = [];
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Registration? _action;
    private int _logCharacters;
    private bool _isLogFull;
    private long _bytes = Overhead;

    private Step(EventToken token, Registration? action)
    {
        Token = token;
        _action = action;
    }

    /// <summary>What an answer must name to reach this step.</summary>
    public EventToken Token { get; }

    public StepState State { get; private set; } = StepState.Waiting;

    /// <summary>Done when the step no longer waits.</summary>
    public Task Over => _over.Task;

    /// <summary>The values of all properties, inputs and answers, and of the reserved names.</summary>
    public PhpArray Values { get; private set; } = [];

    /// <summary>An estimate of the memory of the step, in bytes.</summary>
    public long Size => _bytes;

    /// <summary>What the workflow's log says, the oldest line first.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>All that happened to it, the oldest first.</summary>
    public IReadOnlyList<StepEvent> Events => _events;

    /// <summary>When its time is over; <see langword="null"/> where it has as much as it wants.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>Starts the step of an action; it is closed already if it does not wait.</summary>
    public static Step Start(EventToken token, Registration action, StepSettings settings, PhpArray inputs, DateTimeOffset now)
    {
        var step = new Step(token, action) { Values = StepValues.Initial(action, settings, inputs) };
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

    /// <summary>Starts a step without an action behind it, which keeps whatever comes.</summary>
    public static Step Bare(EventToken token) => new(token, action: null);

    /// <summary>Takes an answer: the first one closes the step (portal: 11.2).</summary>
    public void Answer(PhpArray? returned, PhpValue message, PortalDates dates, DateTimeOffset now)
    {
        if (State != StepState.Waiting) return;

        Write(now, StepEventKind.Answer, message is PhpString { IsEmpty: false } text ? text.Value : "Received application response", returned);
        if (returned is not null) Values = _action is null ? returned : StepValues.WithAnswer(Values, _action, returned, dates);
        End(StepState.Closed);
    }

    /// <summary>Adds a line to the log, and leaves the step open.</summary>
    public void WriteLog(string message, DateTimeOffset now) => Write(now, StepEventKind.Log, message);

    /// <summary>Notes that an answer came which nothing receives.</summary>
    public void AnswerLate(DateTimeOffset now) => Note(new StepEvent(now, StepEventKind.Late));

    /// <summary>Ends the wait without an answer.</summary>
    public void TimeOut()
    {
        if (State != StepState.Waiting) return;

        Values = StepValues.With(Values, "IsTimeout", new PhpInteger(1));
        Note(new StepEvent(Deadline!.Value, StepEventKind.TimedOut));
        End(StepState.TimedOut);
    }

    /// <summary>Ends the wait of all callers, because the portal drops the step to make room.</summary>
    public void Drop() => _over.TrySetResult();

    private void End(StepState state)
    {
        State = state;
        _over.TrySetResult();
    }

    private void Write(DateTimeOffset now, StepEventKind kind, string text, PhpArray? returned = null)
    {
        Note(new StepEvent(now, kind, text, returned));
        if (_isLogFull) return;

        // A handler that never stops talking shall not fill the memory.
        string line = $"{(kind == StepEventKind.Status ? "status" : "log")}: {text}";
        _logCharacters += line.Length;
        _isLogFull = _log.Count >= MostLogLines || _logCharacters > MostLogCharacters;
        _log.Add(_isLogFull ? "emulator: further lines are not kept" : line);
    }

    private void Note(StepEvent happened)
    {
        // The end is what everybody looks for, however much was said before it.
        bool isEnd = happened.Kind is StepEventKind.Answer or StepEventKind.TimedOut;
        if (!isEnd && (_isLogFull || _events.Count >= MostLogLines)) return;

        _events.Add(happened);
        // The line of the log holds the same text a second time.
        _bytes += EventOverhead + 2 * ValueSize.MeasureText(happened.Text) + (happened.Returned is { } returned ? ValueSize.Measure(returned) : 0);
    }
}
