namespace Bizproc.Testing.Calls;

/// <summary>A call as the application handles it.</summary>
internal sealed class WatchedCall
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CallOutcome? _outcome;
    private volatile object? _action;

    /// <summary>Gets the outcome of the last attempt; <see langword="null"/> before the first one has ended.</summary>
    public CallOutcome? Outcome => _outcome;

    /// <summary>Gets or sets the object with the input and the answer; <see langword="null"/> until a handler has ended without a failure.</summary>
    public object? Action
    {
        get => _action;
        set => _action = value;
    }

    /// <summary>Takes the outcome of an attempt.</summary>
    public void Take(CallOutcome outcome)
    {
        _outcome = outcome;
        if (outcome.Kind != CallOutcomeKind.TryAgain) _end.TrySetResult();
    }

    /// <summary>Waits until the call is handled, or is not tried again.</summary>
    /// <exception cref="TimeoutException">It is not.</exception>
    public Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _end.Task.WaitAsync(timeout, cancellationToken);
}
