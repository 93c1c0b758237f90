namespace Bizproc.Emulator.Workflow;

/// <summary>All steps, and what is due to time out.</summary>
internal sealed class StepTable
{
    private readonly Dictionary<EventToken, Step> _byToken = [];
    private readonly Dictionary<string, Step> _byActivity = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Step, DateTimeOffset> _deadlines = new();

    /// <summary>Adds a step; one with the same token makes room for it.</summary>
    public void Add(Step step)
    {
        _byToken[step.Token] = step;
        _byActivity[step.Token.Activity] = step;
        if (step.Deadline is { } deadline) _deadlines.Enqueue(step, deadline);
    }

    /// <summary>The step that a token names, with its time taken into account; <see langword="null"/> where no such execution is known.</summary>
    public Step? Find(EventToken token, DateTimeOffset now)
    {
        TimeOut(now);
        return _byToken.GetValueOrDefault(token);
    }

    /// <summary>The step added last under the name of an activity.</summary>
    public Step? Find(string activity, DateTimeOffset now)
    {
        TimeOut(now);
        return _byActivity.GetValueOrDefault(activity);
    }

    /// <summary>Forgets a step.</summary>
    public void Remove(Step step)
    {
        _byToken.Remove(step.Token);
        if (_byActivity.GetValueOrDefault(step.Token.Activity) == step) _byActivity.Remove(step.Token.Activity);
        // The step is removed now, as its deadline may be years away.
        if (step.Deadline is not null) _deadlines.Remove(step, out _, out _);
    }

    /// <summary>
    /// Ends the wait of all steps whose time is over. Nothing rings at that moment: whoever looks at a step asks first, so that only the
    /// portal's clock decides.
    /// </summary>
    public void TimeOut(DateTimeOffset now)
    {
        while (_deadlines.TryPeek(out var step, out var deadline) && deadline <= now)
        {
            _deadlines.Dequeue();
            step.TimeOut();
        }
    }
}
