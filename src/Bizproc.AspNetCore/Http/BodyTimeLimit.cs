namespace Bizproc.AspNetCore.Http;

/// <summary>The time limit of a body. Its clock starts with the first read.</summary>
/// <param name="limit">The maximum time for the body.</param>
/// <param name="time">The clock.</param>
/// <param name="aborted">The token that is cancelled when the sender disconnects.</param>
internal sealed class BodyTimeLimit(TimeSpan limit, TimeProvider time, CancellationToken aborted) : IDisposable
{
    private CancellationTokenSource? _clock;
    private CancellationTokenSource? _either;

    /// <summary>Gets a token that is cancelled when the time is over or the sender disconnects. The first read starts the clock.</summary>
    public CancellationToken Token
    {
        get
        {
            _clock ??= new CancellationTokenSource(limit, time);
            _either ??= CancellationTokenSource.CreateLinkedTokenSource(_clock.Token, aborted);
            return _either.Token;
        }
    }

    /// <summary>True if the time is over and the sender is still connected.</summary>
    public bool IsOver => _clock is { IsCancellationRequested: true } && !aborted.IsCancellationRequested;

    public void Dispose()
    {
        _either?.Dispose();
        _clock?.Dispose();
    }
}
