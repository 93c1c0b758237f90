using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Workflows.Files;

namespace Bizproc.Tests.Workflows;

public sealed class TemplateFileWriterTests
{
    [Theory]
    [InlineData("null", "N;")]
    [InlineData("true", "b:1;")]
    [InlineData("false", "b:0;")]
    [InlineData("-12", "i:-12;")]
    [InlineData("0.5", "d:0.5;")]
    [InlineData("1e25", "d:1e25;")]
    [InlineData("99999999999999999999", "d:99999999999999999999;")]
    [InlineData("\"\"", """s:0:"";""")]
    [InlineData("\"a\\\"b\"", """s:3:"a"b";""")]
    [InlineData("\"да\"", """s:4:"да";""")]
    [InlineData("[]", "a:0:{}")]
    [InlineData("{}", "a:0:{}")]
    [InlineData("[7,null]", "a:2:{i:0;i:7;i:1;N;}")]
    [InlineData("""{"a":1,"5":2,"05":3}""", """a:3:{s:1:"a";i:1;i:5;i:2;s:2:"05";i:3;}""")]
    [InlineData("""{"a":["x"]}""", """a:1:{s:1:"a";a:1:{i:0;s:1:"x";}}""")]
    public void A_value_is_written_as_php_serialises_it(string json, string expected)
    {
        var output = new ArrayBufferWriter<byte>();

        PhpSerializer.Write(output, JsonNode.Parse(json));

        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Values_made_in_code_are_written_like_those_read_from_json()
    {
        var output = new ArrayBufferWriter<byte>();

        PhpSerializer.Write(output, new JsonObject { ["number"] = 5, ["text"] = "x", ["share"] = 0.25m, ["on"] = true });

        Assert.Equal("""a:4:{s:6:"number";i:5;s:4:"text";s:1:"x";s:5:"share";d:0.25;s:2:"on";b:1;}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_value_without_end_is_refused()
    {
        JsonNode node = new JsonArray();
        for (int i = 0; i < 300; i++) node = new JsonArray(node);

        Assert.Throws<ArgumentException>(() => PhpSerializer.Write(new ArrayBufferWriter<byte>(), node));
    }

    [Fact]
    public void A_file_is_the_serialised_text_that_zlib_compressed()
    {
        var content = new JsonObject { ["TEMPLATE"] = new JsonArray() };
        byte[] plain = TemplateFileWriter.Write(content, isCompressed: false);

        using var zlib = new ZLibStream(new MemoryStream(TemplateFileWriter.Write(content)), CompressionMode.Decompress);
        using var uncompressed = new MemoryStream();
        zlib.CopyTo(uncompressed);

        Assert.Equal("""a:1:{s:8:"TEMPLATE";a:0:{}}""", Encoding.UTF8.GetString(plain));
        Assert.Equal(plain, uncompressed.ToArray());
    }
}
