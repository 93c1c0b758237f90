using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Http;

public sealed class JsonTests
{
    /// <summary>portal: 2.4</summary>
    [Fact]
    public void Answers_escape_as_the_portal_does()
    {
        var text = new PhpString("<b a='1' c=\"2\">&/\\\b\f\n\r\t\u0001\u001F ä€😀\u2028");

        string expected = """"\u003Cb a=\u00271\u0027 c=\u00222\u0022\u003E\u0026\/\\\b\f\n\r\t\u0001\u001f ä€😀\u2028"""";
        Assert.Equal($"\"{expected.Trim('"')}\"", PhpJsonWriter.Write(text));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,false,null],"c":{}}""", """{"a":1,"b":[true,false,null],"c":[]}""")]
    [InlineData("""[1.5,1e25,1.0,-0,12345678901234567890]""", """[1.5,1.0e+25,1,-0,1.2345678901234567e+19]""")]
    [InlineData("""[0.0001,0.00001,99999999999999.9,1e15,-2.5,0.0]""", """[0.0001,1.0e-5,99999999999999.9,1000000000000000,-2.5,0]""")]
    [InlineData("""[1e400]""", "[0]")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"0":"x","1":"y"}""", """["x","y"]""")]
    public void Json_is_read_into_values_and_written_again(string json, string expected) => Assert.Equal(expected, PhpJsonWriter.Write(Read(json)!));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'a':1}")]
    [InlineData("\uFEFF{\"a\":1}")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("{\"\\udc00\":1}")]
    public void What_is_no_object_or_broken_counts_as_nothing(string json) => Assert.Null(Read(json));

    [Fact]
    public void Bytes_that_are_no_utf8_are_broken_json() => Assert.Null(JsonBodyParser.Read([(byte)'[', (byte)'"', 0xFF, (byte)'"', (byte)']'], new ValueBudget()));

    [Fact]
    public void Json_is_read_as_deep_as_php_reads_it()
    {
        Assert.NotNull(Read(Nested(512)));
        Assert.Null(Read(Nested(513)));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static PhpArray? Read(string json) => JsonBodyParser.Read(Encoding.UTF8.GetBytes(json), new ValueBudget());
}
