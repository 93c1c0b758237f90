namespace Bizproc.Benchmarks.Measuring;

/// <summary>Computes one figure from those of many rounds.</summary>
internal static class Statistics
{
    public static double Median(this IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Nearly the fastest of many short rounds: other load of the machine makes a round slower, never faster.</summary>
    public static double NearlyLeast(this IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 20);

    /// <summary>The median of the ratios of the rounds: other load of the machine affects both figures of a round.</summary>
    public static double RatioTo(this IEnumerable<double> values, IEnumerable<double> others) =>
        Median([.. values.Zip(others, static (x, y) => x / y)]);
}
