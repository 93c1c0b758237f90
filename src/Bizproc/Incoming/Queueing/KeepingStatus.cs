namespace Bizproc.Incoming.Queueing;

/// <summary>Remembers whether calls can be kept and handled, for the health of the application. Thread-safe.</summary>
internal sealed class KeepingStatus(TimeProvider time)
{
    /// <summary>The time for which a failure counts if no call comes that could be kept.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private volatile Failure? _failure;
    private volatile string? _obstacle;

    /// <summary>The reason why calls cannot be kept, and the fix; <see langword="null"/> if they can.</summary>
    public string? Trouble => _failure is { } failure && time.GetUtcNow() - failure.At < MaxAge ? failure.Reason : null;

    /// <summary>The reason why calls are kept but not handled by this process, and the fix; <see langword="null"/> if they are handled.</summary>
    public string? Obstacle => _obstacle;

    /// <summary>Records that a call could not be kept.</summary>
    /// <param name="reason">The reason and the fix. Default: the one that is known already.</param>
    public void Fail(string? reason = null) => _failure = new Failure(reason ?? Trouble ?? "a call was refused, because the engine could not keep it", time.GetUtcNow());

    /// <summary>Records that a call is kept, or could be.</summary>
    public void Succeed() => _failure = null;

    /// <summary>Sets the reason why kept calls wait; <see langword="null"/> if they are handled.</summary>
    public void SetObstacle(string? reason) => _obstacle = reason;

    /// <param name="Reason">The reason and the fix.</param>
    /// <param name="At">The time of the failure.</param>
    private sealed record Failure(string Reason, DateTimeOffset At);
}
