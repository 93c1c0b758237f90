namespace Bizproc.Installation.Proof;

/// <summary>
/// Counts the refused posts of each sender. A sender may have several at once, and then one each second. The counts decrease with time, and the
/// size of the table is limited, so that many senders do not use up memory.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class RefusalPace(TimeProvider time)
{
    private const int AtOnce = 128;
    private const double PerSecond = 1;
    private const int MostSenders = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (double Level, long Since)> _senders = new(StringComparer.Ordinal);

    /// <summary>True if a sender must wait.</summary>
    public bool IsExhausted(string sender)
    {
        lock (_gate) return LevelOf(sender) >= AtOnce;
    }

    /// <summary>Counts a refusal.</summary>
    public void Count(string sender, int weight)
    {
        lock (_gate)
        {
            double level = LevelOf(sender);
            if (_senders.Count >= MostSenders && !_senders.ContainsKey(sender)) Clear();
            _senders[sender] = (level + weight, time.GetTimestamp());
        }
    }

    private double LevelOf(string sender) => _senders.TryGetValue(sender, out var known) ? LevelOf(known) : 0;

    private double LevelOf((double Level, long Since) known) =>
        Math.Max(0, known.Level - (time.GetElapsedTime(known.Since).TotalSeconds * PerSecond));

    /// <summary>Removes the senders that need not wait. Only a few remain, because each of them was refused often.</summary>
    private void Clear()
    {
        foreach (var (sender, known) in _senders)
        {
            if (LevelOf(known) < AtOnce / 2) _senders.Remove(sender);
        }

        if (_senders.Count >= MostSenders) _senders.Clear();
    }
}
