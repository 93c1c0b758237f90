namespace Bizproc.Benchmarks.Budgets;

/// <summary>The required relation of a figure to its limit.</summary>
internal enum Bound
{
    AtMost,

    AtLeast,

    Below,
}
