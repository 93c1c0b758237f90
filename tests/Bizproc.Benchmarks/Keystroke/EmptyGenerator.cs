using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>Does nothing, to measure the cost of the driver itself.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
