namespace Bizproc;

// Migrations name this class, so neither its name nor its namespace may change. Compiled models need it public, and lazy loading not sealed.

/// <summary>The row of an accepted call, in the table <c>bizproc_seen_calls</c>. It is removed after 30 days.</summary>
public class BizprocSeenCall
{
    internal BizprocSeenCall()
    {
    }

    /// <summary>The key of the call, see <see cref="QueuedCall.Key"/>.</summary>
    public string Key { get; internal set; } = "";

    /// <summary>The time at which the call was accepted, in milliseconds since 1970 (UTC).</summary>
    public long SeenAt { get; internal set; }
}
