namespace Bizproc.Emulator.Faults;

/// <summary>The rate limit: 50 requests at once, of which 2 per second drain (portal: 2.8). Safe for concurrent use.</summary>
internal sealed class LeakyBucket(TimeProvider clock)
{
    private const double Capacity = 50;
    private const double LeaksPerSecond = 2;

    private readonly Lock _gate = new();
    private double _level;
    private DateTimeOffset _measured = DateTimeOffset.MinValue;

    /// <summary>Adds a request. False if the bucket is full.</summary>
    public bool TryAdd()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _level = Math.Max(0, _level - LeaksPerSecond * Math.Max(0, (now - _measured).TotalSeconds));
            _measured = now;
            if (_level + 1 > Capacity) return false;

            _level++;
            return true;
        }
    }

    public void Clear()
    {
        lock (_gate) _level = 0;
    }
}
