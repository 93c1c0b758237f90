namespace Bizproc;

/// <summary>The portals whose dates are read by a default, and what was said about them already. Bounded, whatever the number of portals.</summary>
internal sealed class FormatDoubts(TimeProvider time)
{
    public const string Order = "order";
    public const string Zone = "zone";

    internal const int MaxPortals = 1_000;
    private const int MaxNamed = 3;

    /// <summary>A portal whose calls have stopped is no matter of health any more.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Host, string What), DateTimeOffset> _open = [];
    private readonly HashSet<(string Host, string What)> _said = [];
    private readonly Queue<(string Host, string What)> _saidInOrder = [];

    /// <summary>Whether something is said of a portal for the first time; of very many portals the first may be told again.</summary>
    public bool IsFirst(Uri portal, string what)
    {
        lock (_gate)
        {
            if (!_said.Add((portal.Host, what))) return false;

            _saidInOrder.Enqueue((portal.Host, what));
            if (_saidInOrder.Count > MaxPortals) _said.Remove(_saidInOrder.Dequeue());
            return true;
        }
    }

    /// <summary>Notes that a default decided about a date of a portal.</summary>
    public void Open(Uri portal, string what)
    {
        lock (_gate)
        {
            if (_open.Count < MaxPortals || _open.ContainsKey((portal.Host, what))) _open[(portal.Host, what)] = time.GetUtcNow();
        }
    }

    /// <summary>Notes that it is known now.</summary>
    public void Settle(Uri portal, string what)
    {
        lock (_gate) _open.Remove((portal.Host, what));
    }

    /// <summary>Names them, or some of them; <see langword="null"/> if there are none.</summary>
    public string? Describe()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var old in _open.Where(each => now - each.Value > Lifetime).Select(static each => each.Key).ToArray()) _open.Remove(old);
            string[] hosts = [.. _open.Keys.Select(static key => key.Host).Distinct().Order(StringComparer.Ordinal)];
            if (hosts.Length == 0) return null;

            string more = hosts.Length > MaxNamed ? $" and {hosts.Length - MaxNamed} more" : "";
            string what = string.Join(" and ", _open.Keys.Select(static key => key.What).Distinct().Order(StringComparer.Ordinal).Select(static what => what == Zone ? "time zone" : "order of day and month"));
            return $"the {what} of dates is that of the options, as nothing better is known of {string.Join(", ", hosts.Take(MaxNamed))}{more}: set DateOrder and TimeZone of the kept portals, or register an IPortalFormats";
        }
    }
}
