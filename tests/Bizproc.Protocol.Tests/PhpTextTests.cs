
namespace Bizproc.Protocol.Tests;

/// <summary>Texts as PHP sees them (portal: 3.2, 4.1, 20.11).</summary>
public class PhpTextTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData(" ", false)]
    [InlineData("00", false)]
    [InlineData("0.0", false)]
    [InlineData("false", false)]
    public void Zero_is_as_empty_as_nothing(string? text, bool empty) => Assert.Equal(empty, PhpText.IsEmpty(text));

    [Theory]
    [InlineData(" \t\n\r\0\va b\v\0\r\n\t ", "a b")]
    [InlineData("\u00A0a\u00A0", "\u00A0a\u00A0")]
    [InlineData("\fa\f", "\fa\f")]
    [InlineData(" \n", "")]
    public void Six_characters_are_trimmed(string text, string expected) => Assert.Equal(expected, PhpText.Trim(text));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12abc", 12)]
    [InlineData("abc", 0)]
    [InlineData("", 0)]
    [InlineData("-", 0)]
    [InlineData("+7", 7)]
    [InlineData("-7", -7)]
    [InlineData("--7", 0)]
    [InlineData(" \t\n\r\v\f12", 12)]
    [InlineData("007", 7)]
    [InlineData("1.9", 1)]
    [InlineData("-1.9", -1)]
    [InlineData("1e3", 1000)]
    [InlineData("1e", 1)]
    [InlineData("0x1A", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("99999999999999999999999", long.MaxValue)]
    [InlineData("-9223372036854775807", -long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", long.MinValue)]
    [InlineData("\u0661", 0)]
    public void A_number_is_what_a_text_begins_with(string text, long expected) => Assert.Equal(expected, PhpText.ToInteger(text));

    [Theory]
    [InlineData("name", "NAME")]
    [InlineData("pt-br", "PT-BR")]
    [InlineData("NAME", "NAME")]
    [InlineData("é\u0131\u212Ak", "é\u0131\u212AK")]
    [InlineData("", "")]
    public void Keys_are_upper_cased_in_ascii_only(string key, string expected) => Assert.Equal(expected, Ascii.ToUpper(key));
}
