namespace Bizproc.Installation.Formats;

/// <summary>
/// The portals whose dates are read by a default, and the warnings already logged about them. The size is limited, whatever the number of portals.
/// </summary>
internal sealed class FormatDoubts(TimeProvider time)
{
    public const string Order = "order";
    public const string Zone = "zone";

    internal const int MaxPortals = 1_000;
    private const int MaxNamed = 3;

    /// <summary>The time since its last doubtful date after which a portal no longer counts for the health check.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Host, string What), DateTimeOffset> _open = [];
    private readonly HashSet<(string Host, string What)> _said = [];
    private readonly Queue<(string Host, string What)> _saidInOrder = [];

    /// <summary>True if a fact about a portal is logged for the first time. With very many portals, the first one may be logged again.</summary>
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

    /// <summary>Records that a default decided how a date of a portal is read.</summary>
    public void Open(Uri portal, string what)
    {
        lock (_gate)
        {
            if (_open.Count < MaxPortals || _open.ContainsKey((portal.Host, what))) _open[(portal.Host, what)] = time.GetUtcNow();
        }
    }

    /// <summary>Records that the default is no longer needed.</summary>
    public void Settle(Uri portal, string what)
    {
        lock (_gate) _open.Remove((portal.Host, what));
    }

    /// <summary>Describes the portals, with the names of the first ones; <see langword="null"/> if there are none.</summary>
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
            return $"the {what} of dates comes from the options, because nothing better is known about {string.Join(", ", hosts.Take(MaxNamed))}{more}: set DateOrder and TimeZone of the stored portals, or register an IPortalFormats";
        }
    }
}
