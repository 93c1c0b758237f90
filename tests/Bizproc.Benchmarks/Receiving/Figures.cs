namespace Bizproc.Benchmarks.Receiving;

/// <summary>What one contestant cost, one figure a round.</summary>
internal sealed class Figures
{
    /// <summary>Microseconds a request.</summary>
    public List<double> Times { get; } = [];

    /// <summary>Bytes a request.</summary>
    public List<double> Allocations { get; } = [];
}
