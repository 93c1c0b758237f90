namespace Bizproc.Emulator.State.Workflow;

/// <summary>All steps, and the time limits of those that wait.</summary>
internal sealed class StepTable
{
    private readonly Dictionary<EventToken, Step> _byToken = [];
    private readonly Dictionary<string, Step> _byActivity = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Step, DateTimeOffset> _deadlines = new();

    /// <summary>Adds a step, and replaces the step with the same token.</summary>
    public void Add(Step step)
    {
        _byToken[step.Token] = step;
        _byActivity[step.Token.Activity] = step;
        if (step.Deadline is { } deadline) _deadlines.Enqueue(step, deadline);
    }

    /// <summary>
    /// Finds the step of a token, after ending it if its time limit has passed; <see langword="null"/> if the execution is not known.
    /// </summary>
    public Step? Find(EventToken token, DateTimeOffset now)
    {
        TimeOut(now);
        return _byToken.GetValueOrDefault(token);
    }

    /// <summary>Finds the newest step with an activity name.</summary>
    public Step? Find(string activity, DateTimeOffset now)
    {
        TimeOut(now);
        return _byActivity.GetValueOrDefault(activity);
    }

    /// <summary>Removes a step.</summary>
    public void Remove(Step step)
    {
        _byToken.Remove(step.Token);
        if (_byActivity.GetValueOrDefault(step.Token.Activity) == step) _byActivity.Remove(step.Token.Activity);
        // Remove the time limit now: it may be years away.
        if (step.Deadline is not null) _deadlines.Remove(step, out _, out _);
    }

    /// <summary>
    /// Ends the wait of all steps whose time limit has passed. No timer does this: every read of a step calls this method first, so that only the
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
