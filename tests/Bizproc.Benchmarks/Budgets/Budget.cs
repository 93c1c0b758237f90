using System.Globalization;

namespace Bizproc.Benchmarks.Budgets;

/// <summary>A measured figure and its limit.</summary>
/// <param name="What">The description of the figure.</param>
/// <param name="Figure">The figure; not a number if there was nothing to measure.</param>
/// <param name="Bound">The required relation to the limit.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Format">The format of both numbers.</param>
internal sealed record Budget(string What, double Figure, Bound Bound, double Limit, string Format = "0.00")
{
    /// <summary>True if the figure keeps to its limit; false if it was not measured.</summary>
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
