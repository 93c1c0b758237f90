using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>portal: 10.3, 20.4</summary>
public sealed class PlainValueTests
{
    [Theory]
    [InlineData("Y", true)]
    [InlineData("y", true)]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("N", false)]
    [InlineData("n", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("yes", null)]
    [InlineData("2", null)]
    [InlineData(" ", null)]
    [InlineData("YY", null)]
    public void Yes_and_no_are_read(string text, bool? expected) => Assert.Equal(expected, PortalText.Read<bool, FlagValue>(text));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    [InlineData("5.0", 5)]
    [InlineData("-5.00", -5)]
    [InlineData("1.0E+3", 1000)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648.0", int.MinValue)]
    [InlineData("2147483648", null)]
    [InlineData("2147483648.0", null)]
    [InlineData("1.0E+25", null)]
    [InlineData("1.0E+400", null)]
    [InlineData("1.5", null)]
    [InlineData("1.5E-7", null)]
    [InlineData("1,000", null)]
    [InlineData("NAN", null)]
    [InlineData("INF", null)]
    [InlineData("0x1A", null)]
    [InlineData("5a", null)]
    [InlineData("-", null)]
    [InlineData("ten", null)]
    public void Whole_numbers_are_read(string text, int? expected) => Assert.Equal(expected, PortalText.Read<int, IntegerValue<int>>(text));

    [Fact]
    public void Whole_numbers_of_other_sizes_keep_to_their_range()
    {
        Assert.Equal((byte)255, PortalText.Read<byte, IntegerValue<byte>>("255.0"));
        Assert.Null(PortalText.Read<byte, IntegerValue<byte>>("256"));
        Assert.Null(PortalText.Read<byte, IntegerValue<byte>>("-1"));
        Assert.Equal(ulong.MaxValue, PortalText.Read<ulong, IntegerValue<ulong>>("18446744073709551615.0"));
        Assert.Null(PortalText.Read<long, IntegerValue<long>>("9223372036854775808"));
        Assert.Equal(Int128.MaxValue, PortalText.Read<Int128, IntegerValue<Int128>>(Int128.MaxValue.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal((Int128)5, PortalText.Read<Int128, IntegerValue<Int128>>("5.0"));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-0.25", -0.25)]
    [InlineData("3.1415926535898", 3.1415926535898)]
    [InlineData("1.0E+25", 1e25)]
    [InlineData("1.5E-7", 1.5e-7)]
    [InlineData("7", 7.0)]
    [InlineData("1.0E+400", null)]
    [InlineData("NAN", null)]
    [InlineData("NaN", null)]
    [InlineData("INF", null)]
    [InlineData("Infinity", null)]
    [InlineData("-Infinity", null)]
    [InlineData("\u221E", null)]
    [InlineData("1,5", 1.5)]
    [InlineData("1.5 kg", null)]
    public void Numbers_are_read(string text, double? expected) => Assert.Equal(expected, PortalText.Read<double, FractionValue<double>>(text));

    [Fact]
    public void Decimals_keep_to_their_range()
    {
        Assert.Equal(10_000_000_000_000_000_000_000_000m, PortalText.Read<decimal, FractionValue<decimal>>("1.0E+25"));
        Assert.Equal(0.00000015m, PortalText.Read<decimal, FractionValue<decimal>>("1.5E-7"));
        Assert.Null(PortalText.Read<decimal, FractionValue<decimal>>("1.0E+29"));
        Assert.Null(PortalText.Read<float, FractionValue<float>>("1.0E+39"));
    }

    [Fact]
    public void What_is_no_number_is_not_written()
    {
        Assert.Throws<ArgumentException>(static () => PortalText.Write<double, FractionValue<double>>(double.NaN));
        Assert.Throws<ArgumentException>(static () => PortalText.Write<float, FractionValue<float>>(float.NegativeInfinity));
    }

    [Theory]
    [InlineData("user_5", 5)]
    [InlineData("5", 5)]
    [InlineData("user_2147483647", int.MaxValue)]
    [InlineData("user_2147483648", null)]
    [InlineData("user_-5", null)]
    [InlineData("user_+5", null)]
    [InlineData("user_", null)]
    [InlineData("user_5 ", null)]
    [InlineData("USER_5", null)]
    [InlineData("group_g5", null)]
    [InlineData("Jane [5]", null)]
    public void Users_are_read(string text, int? expected) => Assert.Equal(expected, PortalText.Read<PortalUser, UserValue>(text)?.Id);

    [Theory]
    [InlineData("125", 125L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-1", null)]
    [InlineData("a.txt", null)]
    [InlineData("12.5", null)]
    public void Files_are_read(string text, long? expected) => Assert.Equal(expected, PortalText.Read<PortalFile, FileValue>(text)?.Id);
}
