using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Bizproc.Portal.Retry;

/// <summary>
/// Limits the rate of requests to what the portal accepts. All clients of a portal in this process share one instance (portal: 2.8).
/// </summary>
/// <remarks>
/// Waiting requests ask again after each period, so they are not served in the order of their arrival. <see cref="RateLimiter.AcquireAsync"/> would
/// serve them in order, but knows no <see cref="TimeProvider"/>. An instance of some hundred bytes stays until the process ends, for each portal that
/// was called: little even with thousands of portals.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Shared for the lifetime of the process; no single owner could dispose it.")]
internal sealed class RequestPacing
{
    private static readonly ConcurrentDictionary<(Uri Portal, int Burst, double PerSecond), RequestPacing> Shared = [];

    private readonly TokenBucketRateLimiter _bucket;
    private readonly TimeSpan _period;

    private RequestPacing(int burst, double perSecond)
    {
        _period = TimeSpan.FromSeconds(1 / perSecond);
        // Refilled on demand: an idle portal needs no timer.
        _bucket = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = _period,
            AutoReplenishment = false,
            QueueLimit = 0,
        });
    }

    /// <summary>Gets the pacing of a portal; <see langword="null"/> if pacing is off.</summary>
    public static RequestPacing? Find(Uri portal, PortalLimits limits) => limits.Burst == 0
        ? null
        : Shared.GetOrAdd((portal, limits.Burst, limits.PerSecond), static key => new RequestPacing(key.Burst, key.PerSecond));

    /// <summary>Keeps the pacing of a portal that has moved, because it is the same portal.</summary>
    public static void Move(Uri from, Uri to)
    {
        foreach (var (key, pace) in Shared)
        {
            if (key.Portal == from) Shared.TryAdd(key with { Portal = to }, pace);
        }
    }

    /// <summary>Waits until a request may be sent.</summary>
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
