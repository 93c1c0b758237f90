using Polly;
using Polly.Retry;

namespace Bizproc.Portal.Retry;

/// <summary>Retries whatever fails, until it succeeds or is cancelled: for the application's own stores, without which nothing can go on.</summary>
internal static class EndlessRetry
{
    /// <summary>Creates the retry. The delays double, and they vary so that operations that failed together are not retried together.</summary>
    /// <param name="firstDelay">The delay before the second attempt, on average.</param>
    /// <param name="maxDelay">The maximum delay between two attempts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onRetry">Logs a failure and the delay before the next attempt.</param>
    public static ResiliencePipeline Create(TimeSpan firstDelay, TimeSpan maxDelay, TimeProvider time, Action<TimeSpan, Exception> onRetry) =>
        new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = firstDelay,
            MaxDelay = maxDelay,
            // The default would not retry an OperationCanceledException, but a store may throw it although nobody cancelled.
            ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Exception is not null),
            OnRetry = args =>
            {
                onRetry(args.RetryDelay, args.Outcome.Exception!);
                return default;
            },
        }).Build();
}
