using System.IO.Compression;
using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Templates.Files;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Templates;

public sealed class TemplateFileReaderTests
{
    private const string Small = """a:1:{s:8:"TEMPLATE";a:0:{}}""";
    private const int Limit = 16 * 1024 * 1024;

    [Theory]
    [InlineData("N;", "null")]
    [InlineData("b:1;", "true")]
    [InlineData("b:0;", "false")]
    [InlineData("i:-12;", "-12")]
    [InlineData("d:0.5;", "0.5")]
    [InlineData("d:1.0E+25;", "1.0e+25")]
    [InlineData("""s:0:"";""", "\"\"")]
    [InlineData("""s:3:"a"b";""", "\"a\\u0022b\"")]
    [InlineData("""s:4:"да";""", "\"да\"")]
    [InlineData("a:0:{}", "[]")]
    [InlineData("a:2:{i:0;i:7;i:1;N;}", "[7,null]")]
    [InlineData("""a:2:{s:1:"a";i:1;i:5;i:2;}""", """{"a":1,"5":2}""")]
    [InlineData("""a:1:{s:1:"a";a:1:{i:0;s:1:"x";}}""", """{"a":["x"]}""")]
    public void A_serialised_value_is_read(string serialized, string json) =>
        Assert.Equal(json, PhpJsonWriter.Write(PhpUnserializer.Read(Encoding.UTF8.GetBytes(serialized))));

    [Theory]
    [InlineData("", "Byte 0: the file ends too early")]
    [InlineData("x", "Byte 1: a value is expected")]
    [InlineData("i:7", "Byte 3: ';' is expected")]
    [InlineData("i:;", "Byte 2: a whole number is expected")]
    [InlineData("i:99999999999999999999;", "Byte 2: a whole number is expected")]
    [InlineData("d:INF;", "Byte 2: a number is expected")]
    [InlineData("d:NAN;", "Byte 2: a number is expected")]
    [InlineData("""s:99:"a";""", "Byte 6: the text is longer than the file")]
    [InlineData("""s:-1:"a";""", "Byte 2: a length is expected")]
    [InlineData("""s:1:"ab";""", "Byte 6: '\";' is expected")]
    [InlineData("a:-1:{}", "Byte 2: a length is expected")]
    [InlineData("a:2147483647:{}", "Byte 15: a key is expected")]
    [InlineData("a:1:{i:0;i:1;i:2;}", "Byte 13: '}' is expected")]
    [InlineData("a:1:{b:1;i:1;}", "Byte 6: a key is expected")]
    [InlineData("i:1;i:2;", "Byte 4: something follows the value")]
    [InlineData("""O:8:"stdClass":0:{}""", "Byte 1: objects are not read")]
    [InlineData("""C:3:"Abc":0:{}""", "Byte 1: objects are not read")]
    [InlineData("""E:3:"A:b";""", "Byte 1: objects are not read")]
    [InlineData("a:2:{i:0;N;i:1;R:2;}", "Byte 16: references are not read")]
    public void A_text_that_php_did_not_write_is_refused_with_its_place(string serialized, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => PhpUnserializer.Read(Encoding.UTF8.GetBytes(serialized))).Message);

    [Fact]
    public void A_text_of_another_encoding_is_refused_and_never_changed()
    {
        byte[] windows1251 = [.. "s:2:\""u8, 0xE4, 0xE0, .. "\";"u8];

        var refused = Assert.Throws<InvalidDataException>(() => PhpUnserializer.Read(windows1251));

        Assert.Equal("Byte 5: the text is not UTF-8, so the portal that exported the template has another encoding", refused.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_read_plain_and_compressed(bool isCompressed)
    {
        byte[] file = isCompressed ? Compress(Encoding.UTF8.GetBytes(Small)) : Encoding.UTF8.GetBytes(Small);

        Assert.Equal("""{"TEMPLATE":[]}""", PhpJsonWriter.Write(TemplateFileReader.Read(file)));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 another kind of file")]
    [InlineData("{}")]
    public void Another_kind_of_file_is_refused(string file) => Refused("The file is neither a serialised template nor a compressed one", Encoding.UTF8.GetBytes(file));

    [Theory]
    [InlineData("a:0:{}")]
    [InlineData("""a:1:{s:8:"TEMPLATE";i:1;}""")]
    public void A_file_without_a_template_is_refused(string file) =>
        Refused("The file has no member TEMPLATE, so it is no export of the workflow designer", Encoding.UTF8.GetBytes(file));

    [Fact]
    public void A_compressed_file_that_was_cut_is_refused()
    {
        byte[] file = Compress(Encoding.UTF8.GetBytes("""a:1:{s:8:"TEMPLATE";a:1:{i:0;s:26:"abcdefghijklmnopqrstuvwxyz";}}"""));

        for (int length = 0; length < file.Length - 5; length++) Assert.Throws<InvalidDataException>(() => TemplateFileReader.Read(file.AsSpan(0, length)));
    }

    [Fact]
    public void A_small_file_that_grows_beyond_all_bounds_is_refused_within_bounded_memory()
    {
        byte[] file = Compress(new byte[4 * Limit]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Refused("The template has more than 16 MiB", file);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6 * Limit);
    }

    [Fact]
    public void More_values_or_levels_than_a_template_has_are_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("a:1:{i:0;", 300)) + "N;" + new string('}', 300);
        string many = "a:300000:{" + string.Concat(Enumerable.Range(0, 300_000).Select(static i => $"i:{i};N;")) + "}";

        Assert.Contains("more than 200 levels", Assert.Throws<InvalidDataException>(() => PhpUnserializer.Read(Encoding.UTF8.GetBytes(deep))).Message, StringComparison.Ordinal);
        Assert.Contains("more than 250000 values", Assert.Throws<InvalidDataException>(() => PhpUnserializer.Read(Encoding.UTF8.GetBytes(many))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_changes_of_a_file_are_read_or_refused_but_never_fail_otherwise()
    {
        byte[] file = Encoding.UTF8.GetBytes("""a:2:{s:8:"TEMPLATE";a:1:{i:0;a:2:{s:4:"Name";s:2:"A1";s:4:"Type";N;}}s:9:"CONSTANTS";a:1:{i:5;d:1.5;}}""");
        var random = new Random(20261129);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] changed = [.. file];
            for (int change = random.Next(1, 4); change > 0; change--) changed[random.Next(changed.Length)] = (byte)random.Next(256);

            var failure = Record.Exception(() => TemplateFileReader.Read(changed));

            Assert.True(failure is null or InvalidDataException, $"{failure} for {Convert.ToHexString(changed)}");
        }
    }

    private static void Refused(string message, byte[] file) => Assert.Equal(message, Assert.Throws<InvalidDataException>(() => TemplateFileReader.Read(file)).Message);

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest)) zlib.Write(content);

        return compressed.ToArray();
    }
}
