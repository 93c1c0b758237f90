using System.Globalization;

namespace Bizproc.Benchmarks.Budgets;

/// <summary>A figure that was measured, and what it may be.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">The figure; not a number where there was nothing to measure.</param>
/// <param name="Bound">How it has to stand to the limit.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Format">How both are written.</param>
internal sealed record Budget(string What, double Figure, Bound Bound, double Limit, string Format = "0.00")
{
    /// <summary>Whether the figure keeps to its limit; what was not measured does not.</summary>
    public bool IsMet => Bound switch
    {
        Bound.AtMost => Figure <= Limit,
        Bound.AtLeast => Figure >= Limit,
        _ => Figure < Limit,
    };

    public string Measured => double.IsNaN(Figure) ? "not measured" : Figure.ToString(Format, CultureInfo.InvariantCulture);

    public string Allowed => Words + Limit.ToString(Format, CultureInfo.InvariantCulture);

    private string Words => Bound switch
    {
        Bound.AtMost => "at most ",
        Bound.AtLeast => "at least ",
        _ => "below ",
    };
}
