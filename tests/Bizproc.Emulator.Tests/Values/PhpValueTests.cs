using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Values;

public sealed class PhpValueTests
{
    /// <summary>portal: 3.2, 4.1, 6.1</summary>
    [Theory]
    [InlineData("null", true, 0, "", "N;")]
    [InlineData("true", false, 1, "1", "b:1;")]
    [InlineData("false", true, 0, "", "b:0;")]
    [InlineData("0", true, 0, "0", "i:0;")]
    [InlineData("-1", false, -1, "-1", "i:-1;")]
    [InlineData("12345678901", false, 12345678901, "12345678901", "i:12345678901;")]
    [InlineData("0.0", true, 0, "0", "d:0;")]
    [InlineData("-0", true, 0, "-0", "d:-0;")]
    [InlineData("1.9", false, 1, "1.9", "d:1.9;")]
    [InlineData("-1.9", false, -1, "-1.9", "d:-1.9;")]
    [InlineData("0.1234567890123456", false, 0, "0.12345678901235", "d:0.1234567890123456;")]
    [InlineData("12345678901234567890", false, -6101065172474984448, "1.2345678901235E+19", "d:1.2345678901234567E+19;")]
    [InlineData("\"\"", true, 0, "", "s:0:\"\";")]
    [InlineData("\"0\"", true, 0, "0", "s:1:\"0\";")]
    [InlineData("\"00\"", false, 0, "00", "s:2:\"00\";")]
    [InlineData("\" \"", false, 0, " ", "s:1:\" \";")]
    [InlineData("\"12abc\"", false, 12, "12abc", "s:5:\"12abc\";")]
    [InlineData("\"1e3\"", false, 1000, "1e3", "s:3:\"1e3\";")]
    [InlineData("\"äß€\"", false, 0, "äß€", "s:7:\"1234567\";")]
    [InlineData("[]", true, 0, "Array", "a:0:{}")]
    [InlineData("{}", true, 0, "Array", "a:0:{}")]
    [InlineData("[\"5\"]", false, 1, "Array", "a:1:{i:0;s:1:\"5\";}")]
    [InlineData("{\"en\":\"\"}", false, 1, "Array", "a:1:{s:2:\"en\";s:0:\"\";}")]
    [InlineData("{\"-5\":null,\"05\":null}", false, 1, "Array", "a:2:{i:-5;N;s:2:\"05\";N;}")]
    public void A_value_answers_the_questions_of_php(string json, bool isEmpty, long integer, string text, string serialized)
    {
        var value = Read(json);

        Assert.Equal(isEmpty, value.IsEmpty);
        Assert.Equal(integer, value.ToInteger());
        Assert.Equal(text, value.ToText());
        Assert.Equal(serialized.Length, value.SerializedLength);
    }

    [Theory]
    [InlineData("1e25", "1.0E+25")]
    [InlineData("1.5e-7", "1.5E-7")]
    [InlineData("1e15", "1.0E+15")]
    [InlineData("123456789012345.0", "1.2345678901234E+14", "1.2345678901235E+14")]
    [InlineData("10000000000000.0", "10000000000000")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1.0E-5")]
    [InlineData("1e400", "INF")]
    [InlineData("-1e400", "-INF")]
    public void A_double_becomes_text_with_fourteen_digits(string json, params string[] expected) => Assert.Contains(Read(json).ToText(), expected);

    [Fact]
    public void A_key_written_again_keeps_its_place_and_takes_the_later_value()
    {
        var array = new PhpArray { ["a"] = PhpNull.Value, ["b"] = PhpNull.Value };

        array["a"] = PhpBoolean.True;

        Assert.Equal(["a", "b"], array.Select(static item => item.Key));
        Assert.Same(PhpBoolean.True, array["a"]);
    }

    [Theory]
    [InlineData("[1,2]", true)]
    [InlineData("{\"0\":1,\"1\":2}", true)]
    [InlineData("{\"1\":1,\"0\":2}", false)]
    [InlineData("{\"1\":1}", false)]
    [InlineData("{\"0\":1,\"a\":2}", false)]
    public void A_list_is_an_array_whose_keys_count_up(string json, bool isList) => Assert.Equal(isList, Assert.IsType<PhpArray>(Read(json)).IsList);

    private static PhpValue Read(string json) => JsonBodyParser.Read(System.Text.Encoding.UTF8.GetBytes($"[{json}]"), new ValueBudget())!["0"];
}
