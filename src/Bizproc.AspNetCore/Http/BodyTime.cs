namespace Bizproc;

/// <summary>How long a body may take, counted from when it is first waited for.</summary>
/// <param name="limit">How long.</param>
/// <param name="time">Passes.</param>
/// <param name="aborted">Ends when the sender hangs up.</param>
internal sealed class BodyTime(TimeSpan limit, TimeProvider time, CancellationToken aborted) : IDisposable
{
    private CancellationTokenSource? _clock;
    private CancellationTokenSource? _either;

    /// <summary>Ends when the time is over, or the sender hangs up. The first look starts the clock.</summary>
    public CancellationToken Token
    {
        get
        {
            _clock ??= new CancellationTokenSource(limit, time);
            _either ??= CancellationTokenSource.CreateLinkedTokenSource(_clock.Token, aborted);
            return _either.Token;
        }
    }

    /// <summary>True if the time is over and the sender is still there.</summary>
    public bool IsOver => _clock is { IsCancellationRequested: true } && !aborted.IsCancellationRequested;

    public void Dispose()
    {
        _either?.Dispose();
        _clock?.Dispose();
    }
}
