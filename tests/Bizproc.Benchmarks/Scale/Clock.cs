using System.Diagnostics;

namespace Bizproc.Benchmarks.Scale;

/// <summary>Milliseconds of work that is done once, after a collection.</summary>
internal static class Clock
{
    public static double Time(Action work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
