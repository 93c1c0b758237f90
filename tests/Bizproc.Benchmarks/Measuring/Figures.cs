namespace Bizproc.Benchmarks.Measuring;

/// <summary>The cost of one contestant, with one figure for each round.</summary>
internal sealed class Figures
{
    /// <summary>The cost in the unit of the benchmark.</summary>
    public List<double> Times { get; } = [];

    /// <summary>The allocated bytes.</summary>
    public List<double> Bytes { get; } = [];

    public void Add(double time, double bytes)
    {
        Times.Add(time);
        Bytes.Add(bytes);
    }

    /// <summary>Forgets all figures, after the warm-up.</summary>
    public void Forget()
    {
        Times.Clear();
        Bytes.Clear();
    }
}
