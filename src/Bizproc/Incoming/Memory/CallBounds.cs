using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Memory;

/// <summary>The bounds of the memory engine, which no portal may use up alone.</summary>
internal sealed class CallBounds
{
    /// <summary>A portal may take this many times what it leaves to the others, which is four fifths of all.</summary>
    private const int TimesTheRest = 4;

    private readonly bool _hasOnePortal;

    public CallBounds(IOptions<BizprocOptions> options)
    {
        var given = options.Value;
        var calls = given.Calls;
        _hasOnePortal = given.Portal is not null && string.IsNullOrEmpty(given.ClientId);
        MaxCalls = calls.Capacity;
        MaxBytes = calls.MaxBytes;
        MaxRunning = calls.MaxConcurrency;
        MaxRunningPerPortal = Math.Min(MaxRunning, calls.MaxPerPortal ?? (_hasOnePortal ? MaxRunning : (MaxRunning + 1) / 2));
    }

    /// <summary>The maximum number of waiting calls.</summary>
    public int MaxCalls { get; }

    /// <summary>The maximum size of all calls and replies.</summary>
    public long MaxBytes { get; }

    /// <summary>The maximum number of running calls.</summary>
    public int MaxRunning { get; }

    /// <summary>The maximum number of running calls of one portal.</summary>
    public int MaxRunningPerPortal { get; }

    /// <summary>True if there is room for more of one portal. An empty portal always may add if there is room at all.</summary>
    /// <param name="own">The amount that the portal has.</param>
    /// <param name="all">The amount that all portals have.</param>
    /// <param name="more">The amount to add.</param>
    /// <param name="most">The maximum amount of all portals.</param>
    public bool HasRoom(long own, long all, long more, long most)
    {
        long rest = most - all - more;
        if (rest < 0) return false;

        return _hasOnePortal || own == 0 || own + more <= TimesTheRest * Math.Max(rest, 1);
    }
}
