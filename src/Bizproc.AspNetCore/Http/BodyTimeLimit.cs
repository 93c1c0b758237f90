namespace Bizproc;

/// <summary>The time limit of a body. Its clock starts when the body is first waited for.</summary>
/// <param name="limit">The longest time that the body may take.</param>
/// <param name="time">The clock.</param>
/// <param name="aborted">The token that ends when the sender hangs up.</param>
internal sealed class BodyTimeLimit(TimeSpan limit, TimeProvider time, CancellationToken aborted) : IDisposable
{
    private CancellationTokenSource? _clock;
    private CancellationTokenSource? _either;

    /// <summary>Gets a token that ends when the time is over or the sender hangs up. The first read starts the clock.</summary>
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
