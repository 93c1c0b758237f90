namespace Bizproc.Emulator.Faults;

/// <summary>The limit of requests: 50 at once, of which two a second run off (portal: 2.8). Safe for many calls at a time.</summary>
internal sealed class LeakyBucket(TimeProvider clock)
{
    private const double Capacity = 50;
    private const double LeaksPerSecond = 2;

    private readonly Lock _gate = new();
    private double _level;
    private DateTimeOffset _measured = DateTimeOffset.MinValue;

    /// <summary>Takes a request in, unless the bucket would run over.</summary>
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
