namespace Bizproc.Benchmarks.Budgets;

/// <summary>How a figure has to stand to its limit.</summary>
internal enum Bound
{
    AtMost,

    AtLeast,

    Below,
}
