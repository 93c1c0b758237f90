namespace Bizproc.Benchmarks.Measuring;

/// <summary>The cost of one contestant, with one figure for each round.</summary>
internal sealed class Figures
{
    /// <summary>In the benchmark's own unit.</summary>
    public List<double> Times { get; } = [];

    /// <summary>Bytes allocated.</summary>
    public List<double> Bytes { get; } = [];

    public void Add(double time, double bytes)
    {
        Times.Add(time);
        Bytes.Add(bytes);
    }

    /// <summary>After the warm-up.</summary>
    public void Forget()
    {
        Times.Clear();
        Bytes.Clear();
    }
}
