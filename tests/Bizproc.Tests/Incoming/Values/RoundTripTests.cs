using System.Globalization;
using System.Numerics;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>A value that is written for a portal is read as the same value.</summary>
public sealed class RoundTripTests
{
    private const int Values = 10_000;

    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    private static readonly CultureInfo[] Cultures = CultureInfo.GetCultures(CultureTypes.AllCultures);

    [Fact]
    public void Flags_come_back() => Return<bool, FlagValue>(static random => random.Next(2) == 0);

    [Fact]
    public void Whole_numbers_come_back()
    {
        Return<byte, IntegerValue<byte>>(Bits<byte>);
        Return<sbyte, IntegerValue<sbyte>>(Bits<sbyte>);
        Return<short, IntegerValue<short>>(Bits<short>);
        Return<ushort, IntegerValue<ushort>>(Bits<ushort>);
        Return<int, IntegerValue<int>>(Bits<int>);
        Return<uint, IntegerValue<uint>>(Bits<uint>);
        Return<long, IntegerValue<long>>(Bits<long>);
        Return<ulong, IntegerValue<ulong>>(Bits<ulong>);
        Return<Int128, IntegerValue<Int128>>(Bits<Int128>);
    }

    [Fact]
    public void Doubles_come_back_to_the_last_bit()
    {
        Return<double, FractionValue<double>>(static random => Finite(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))));
        Return<float, FractionValue<float>>(static random => Finite(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))));
        foreach (double border in (double[])[0, -0.0, double.Epsilon, double.MaxValue, double.MinValue])
            Assert.Equal(BitConverter.DoubleToInt64Bits(border), BitConverter.DoubleToInt64Bits(PortalText.Read<double, FractionValue<double>>(PortalText.Write<double, FractionValue<double>>(border))!.Value));
    }

    [Fact]
    public void Decimals_come_back_with_their_scale() => Return<decimal, FractionValue<decimal>>(
        static random => new decimal(random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(2) == 0, (byte)random.Next(29)),
        static number => number.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Days_of_all_years_come_back()
    {
        Return<DateOnly, DateValue>(static random => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)));
        foreach (var zone in Zones)
        {
            PortalFormats formats = new(CultureInfo.InvariantCulture, zone);
            foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue])
                Assert.Equal(day, PortalText.Read<DateOnly, DateValue>(PortalText.Write<DateOnly, DateValue>(day, formats), formats));
        }
    }

    [Fact]
    public void Moments_come_back_with_their_offsets() => Return<DateTimeOffset, MomentValue>(
        static random => new DateTimeOffset(Time(random), TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60 + 1))),
        static moment => moment.ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Times_of_the_portals_clock_come_back()
    {
        Random random = new(5);
        for (int i = 0; i < Values; i++)
        {
            var formats = Formats(random);
            var time = Time(random);
            string text = PortalText.Write<DateTime, LocalTimeValue>(time, formats);
            if (!formats.TimeZone.IsInvalidTime(time)) Assert.Equal(time, PortalText.Read<DateTime, LocalTimeValue>(text, formats));
        }
    }

    [Fact]
    public void A_time_that_says_which_moment_it_is_stays_that_moment()
    {
        Random random = new(6);
        for (int i = 0; i < Values; i++)
        {
            var formats = Formats(random);
            var time = DateTime.SpecifyKind(Time(random), DateTimeKind.Utc);
            Assert.Equal(time, PortalText.Read<DateTimeOffset, MomentValue>(PortalText.Write<DateTime, LocalTimeValue>(time, formats), formats)?.UtcDateTime);
        }
    }

    [Fact]
    public void Even_a_time_that_only_some_zones_have_is_written()
    {
        foreach (var zone in Zones)
        {
            PortalFormats formats = new(CultureInfo.InvariantCulture, zone);
            Assert.StartsWith("0001-01-01T00:00:00", PortalText.Write<DateTime, LocalTimeValue>(DateTime.MinValue, formats), StringComparison.Ordinal);
            Assert.StartsWith("9999-12-31T23:59:59", PortalText.Write<DateTime, LocalTimeValue>(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local), formats), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Users_and_files_come_back()
    {
        Return<PortalUser, UserValue>(static random => new PortalUser(random.Next()));
        Return<PortalFile, FileValue>(static random => new PortalFile(random.NextInt64()));
        Return<PortalPrincipal, PrincipalValue>(static random => new PortalUser(random.Next()));
        Return<PortalPrincipal, PrincipalValue>(static random => new PortalPrincipal($"group_{(char)('a' + random.Next(26))}{random.Next()}"));
    }

    [Fact]
    public void Money_comes_back_as_it_was()
    {
        Return<PortalMoney, MoneyValue>(static random => new PortalMoney(new decimal(random.Next(int.MinValue, int.MaxValue), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)), "USD"));
        Return<PortalMoney, MoneyValue>(static random => new PortalMoney(random.Next(), ""));
    }

    [Theory]
    [InlineData("US|")]
    [InlineData("dollars")]
    [InlineData("\u20AC")]
    [InlineData("a currency that is longer than any of the portal's would ever be, and then some")]
    public void What_is_not_a_currency_is_not_written(string currency) =>
        Assert.Throws<ArgumentException>(() => PortalText.Write<PortalMoney, MoneyValue>(new PortalMoney(decimal.MinValue, currency)));

    [Fact]
    public void A_principal_that_was_never_set_is_not_written() =>
        Assert.Throws<ArgumentException>(static () => PortalText.Write<PortalPrincipal, PrincipalValue>(default));

    [Theory]
    [InlineData("")]
    [InlineData("group d")]
    [InlineData("gr\u00FCn")]
    [InlineData("group_12345678901234567890123456789012345678901234567890123456789")]
    public void What_no_portal_would_write_is_not_a_principal(string text) => Assert.Throws<ArgumentException>(() => new PortalPrincipal(text));

    [Fact]
    public void A_user_is_a_principal_and_back()
    {
        PortalPrincipal principal = new PortalUser(5);

        Assert.Equal(("user_5", PrincipalKind.User, 5, new PortalUser(5)), (principal.Text, principal.Kind, principal.Id, principal.User));
        Assert.Null(new PortalPrincipal("group_d5").User);
        Assert.Equal("user_5", principal.ToString());
    }

    [Fact]
    public void Money_that_was_never_set_is_nothing_in_no_currency()
    {
        Assert.Equal(new PortalMoney(0, ""), default);
        Assert.Equal("", default(PortalMoney).Currency);
        Assert.Equal(("1.50|USD", "1.50"), (new PortalMoney(1.50m, "USD").ToString(), new PortalMoney(1.50m, "").ToString()));
    }

    private static void Return<T, TFormat>(Func<Random, T> next, Func<T, string>? exactly = null)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        Random random = new(7);
        for (int i = 0; i < Values; i++)
        {
            var value = next(random);
            var formats = Formats(random);
            string text = PortalText.Write<T, TFormat>(value, formats);
            var read = PortalText.Read<T, TFormat>(text, formats);
            Assert.True(read.Equals(value) && exactly?.Invoke(value) == exactly?.Invoke(read!.Value), $"{value} -> {text} -> {read}");
        }
    }

    private static PortalFormats Formats(Random random) => new(Cultures[random.Next(Cultures.Length)], Zones[random.Next(Zones.Length)]);

    private static T Bits<T>(Random random)
        where T : IBinaryInteger<T> =>
        T.CreateTruncating(new Int128((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue))) >> random.Next(16);

    private static T Finite<T>(T number)
        where T : INumber<T> =>
        T.IsFinite(number) ? number : T.Zero;

    private static DateTime Time(Random random)
    {
        long margin = 3 * TimeSpan.TicksPerDay;
        long ticks = random.NextInt64(margin, DateTime.MaxValue.Ticks - margin);
        return new DateTime(ticks - ticks % TimeSpan.TicksPerSecond);
    }
}
