namespace Bizproc;

/// <summary>
/// The portals whose dates are read by a default, and the warnings that were logged about them already. The size is bounded, whatever the number of
/// portals.
/// </summary>
internal sealed class FormatDoubts(TimeProvider time)
{
    public const string Order = "order";
    public const string Zone = "zone";

    internal const int MaxPortals = 1_000;
    private const int MaxNamed = 3;

    /// <summary>The time after its last doubtful date at which a portal no longer counts for the health check.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Host, string What), DateTimeOffset> _open = [];
    private readonly HashSet<(string Host, string What)> _said = [];
    private readonly Queue<(string Host, string What)> _saidInOrder = [];

    /// <summary>True if something is said of a portal for the first time. If there are very many portals, the first one may be told again.</summary>
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

    /// <summary>Notes that a default decided how a date of a portal is read.</summary>
    public void Open(Uri portal, string what)
    {
        lock (_gate)
        {
            if (_open.Count < MaxPortals || _open.ContainsKey((portal.Host, what))) _open[(portal.Host, what)] = time.GetUtcNow();
        }
    }

    /// <summary>Notes that the default is not needed any more.</summary>
    public void Settle(Uri portal, string what)
    {
        lock (_gate) _open.Remove((portal.Host, what));
    }

    /// <summary>Describes the portals, the first of them by name; <see langword="null"/> if there are none.</summary>
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
