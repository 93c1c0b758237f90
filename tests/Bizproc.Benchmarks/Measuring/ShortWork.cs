using System.Diagnostics;

namespace Bizproc.Benchmarks.Measuring;

/// <summary>Work that is so short that a round repeats it. It stays on its thread.</summary>
/// <param name="name">Its name in the table.</param>
/// <param name="times">The number of repetitions in a round.</param>
/// <param name="work">The work.</param>
internal sealed class ShortWork(string name, int times, Action work)
{
    private readonly List<double> _nanoseconds = [];

    public string Name => name;

    /// <summary>Nanoseconds for doing the work once, one figure per round.</summary>
    public IReadOnlyList<double> Nanoseconds => _nanoseconds;

    /// <summary>Bytes that doing the work once allocated in the last round.</summary>
    public double Bytes { get; private set; }

    /// <summary>Runs all of them in each round, in changing order.</summary>
    public static void MeasureAll(ReadOnlySpan<ShortWork> all, int warmUp, int rounds)
    {
        for (int round = 0; round < warmUp + rounds; round++)
        {
            for (int i = 0; i < all.Length; i++) all[(i + round) % all.Length].Measure(isCounted: round >= warmUp);
        }
    }

    private void Measure(bool isCounted)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++) work();
        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
        if (!isCounted) return;

        Bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / times;
        _nanoseconds.Add(time);
    }
}
