
namespace Bizproc.Protocol.Tests;

public sealed class PhpNumberTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 0)]
    [InlineData("12abc", 12)]
    [InlineData(" \t\n12", 12)]
    [InlineData("+7", 7)]
    [InlineData("-7", -7)]
    [InlineData("- 7", 0)]
    [InlineData("1.9", 1)]
    [InlineData("-1.9", -1)]
    [InlineData(".5", 0)]
    [InlineData(".5e1", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3x", 1000)]
    [InlineData("-2e2", -200)]
    [InlineData("15e-1", 1)]
    [InlineData("1e", 1)]
    [InlineData("1e+", 1)]
    [InlineData("e3", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-99999999999999999999", long.MinValue)]
    [InlineData("1e400", long.MaxValue)]
    [InlineData("-1e400", long.MinValue)]
    public void A_cast_reads_the_number_a_text_begins_with(string text, long expected) => Assert.Equal(expected, PhpText.ToInteger(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("5", true)]
    [InlineData("-5", true)]
    [InlineData("9223372036854775806", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("-0", false)]
    [InlineData("05", false)]
    [InlineData("+5", false)]
    [InlineData("5a", false)]
    [InlineData("9223372036854775808", false)]
    [InlineData("92233720368547758070", false)]
    public void Only_a_plain_number_is_a_key_of_its_own_kind(string key, bool expected) => Assert.Equal(expected, PhpText.IsIntegerKey(key));
}
