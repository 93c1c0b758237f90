using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Bizproc;

/// <summary>Lets calls go out no faster than the portal takes them; all clients of a portal in this process share one pace (portal: 2.8).</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the process: who shares it cannot say when it is done.")]
internal sealed class RequestPacing
{
    private static readonly ConcurrentDictionary<(Uri Portal, int Burst, double PerSecond), RequestPacing> Shared = [];

    private readonly TokenBucketRateLimiter _bucket;
    private readonly TimeSpan _period;

    private RequestPacing(int burst, double perSecond)
    {
        _period = TimeSpan.FromSeconds(1 / perSecond);
        // Filled up when somebody asks: a portal that nobody calls needs no timer.
        _bucket = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = _period,
            AutoReplenishment = false,
            QueueLimit = 0,
        });
    }

    /// <summary>The pace of a portal, or <see langword="null"/> where there shall be none.</summary>
    public static RequestPacing? Find(Uri portal, PortalLimits limits) => limits.Burst == 0
        ? null
        : Shared.GetOrAdd((portal, limits.Burst, limits.PerSecond), static key => new RequestPacing(key.Burst, key.PerSecond));

    /// <summary>Lets a portal that has moved keep its pace, because it is the same portal.</summary>
    public static void Move(Uri from, Uri to)
    {
        foreach (var (key, pace) in Shared)
        {
            if (key.Portal == from) Shared.TryAdd(key with { Portal = to }, pace);
        }
    }

    /// <summary>Waits for a place.</summary>
    public async ValueTask WaitAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            _bucket.TryReplenish();
            using (var lease = _bucket.AttemptAcquire())
            {
                if (lease.IsAcquired) return;
            }

            await Task.Delay(_period, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
