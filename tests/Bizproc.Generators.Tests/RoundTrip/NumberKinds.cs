using System.Globalization;
using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Numbers.</summary>
internal static class NumberKinds
{
    public static readonly ItemKind[] All =
    [
        Whole("short", (short)0, static random => (short)random.Next(short.MinValue, short.MaxValue + 1)) with { Default = ("7", (short)7) },
        Whole("int", 0, static random => random.Next(8) switch { 0 => int.MinValue, 1 => int.MaxValue, var few => random.Next(-1 << (3 * few), 1 << (3 * few)) }) with { Default = ("-1", -1) },
        Whole("long", 0L, static random => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)) with { Default = ("4000000000", 4_000_000_000L) },
        new("float", 0f, static (random, _) => Number(Float(random), random), static (random, _) => Returned(Float(random))) { Default = ("0.5f", 0.5f) },
        new("double", 0d, static (random, _) => Double(random), static (random, _) => Returned(Real(random))) { Default = ("\"1.5\"", 1.5) },
        new("decimal", 0m, static (random, _) => Decimal(random), static (random, _) => Returned(Exact(random))) { Default = ("1.25", 1.25m) },
    ];

    private static ItemKind Whole<T>(string type, T zero, Func<Random, T> next)
        where T : struct, IFormattable => new(
            type,
            zero,
            (random, _) => random.Next(4) == 0 ? Sum<T>(random.Next(100), random.Next(100)) : Number(next(random), random),
            (random, _) => Returned(next(random)));

    /// <summary>An expression that the portal evaluates (portal: 20.4).</summary>
    private static GivenItem Sum<T>(int a, int b) =>
        GivenItem.Text($"={a}+{b}", Convert.ChangeType(a + b, typeof(T), CultureInfo.InvariantCulture));

    private static GivenItem Number<T>(T value, Random random)
        where T : struct, IFormattable =>
        random.Next(2) == 0 ? GivenItem.Text(TextOf(value), value) : new GivenItem(JsonNode.Parse(TextOf(value))!, value);

    /// <summary>A number is sent with 14 digits (portal: 20.4); a number as text is sent unchanged.</summary>
    private static GivenItem Double(Random random)
    {
        double value = Real(random);
        if (random.Next(2) == 0) return GivenItem.Text(TextOf(value), value);

        // Write an exponent, so that it is not a whole number: of those, all digits are sent.
        string sent = value.ToString("E13", CultureInfo.InvariantCulture);
        return new GivenItem(JsonNode.Parse(value.ToString("E16", CultureInfo.InvariantCulture))!, double.Parse(sent, CultureInfo.InvariantCulture));
    }

    private static GivenItem Decimal(Random random)
    {
        // Not more digits than the portal sends.
        decimal few = decimal.Truncate(Exact(random) % 100_000_000_000_000m) / (decimal)Math.Pow(10, random.Next(0, 10));
        decimal all = Exact(random);
        return random.Next(2) == 0 ? new GivenItem(JsonNode.Parse(TextOf(few))!, few) : GivenItem.Text(TextOf(all), all);
    }

    private static ReturnedItem Returned<T>(T value)
        where T : struct, IFormattable => new(value, TextOf(value));

    private static float Float(Random random) => random.Next(4) == 0 ? random.Next(-9, 9) : (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-40, 38)));

    private static double Real(Random random) => random.Next(4) == 0 ? random.Next(-9, 9) / 4.0 : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300));

    private static decimal Exact(Random random) => new(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(0, 29));

    private static string TextOf<T>(T value)
        where T : IFormattable => value.ToString(format: null, CultureInfo.InvariantCulture);
}
