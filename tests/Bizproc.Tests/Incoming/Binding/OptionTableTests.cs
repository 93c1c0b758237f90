using System.Text;

namespace Bizproc.Tests.Incoming.Binding;

/// <summary>The options of an enum, as generated code holds them.</summary>
public sealed class OptionTableTests
{
    private enum Bytes : byte
    {
        Most = byte.MaxValue,
    }

    private enum SignedBytes : sbyte
    {
        Least = sbyte.MinValue,
        MinusOne = -1,
    }

    private enum Shorts : short
    {
        Least = short.MinValue,
    }

    private enum UnsignedShorts : ushort
    {
        Most = ushort.MaxValue,
    }

    private enum Numbers
    {
        Least = int.MinValue,
        Most = int.MaxValue,
    }

    private enum UnsignedNumbers : uint
    {
        Most = uint.MaxValue,
    }

    private enum Longs : long
    {
        Least = long.MinValue,
        Most = long.MaxValue,
    }

    private enum UnsignedLongs : ulong
    {
        Most = ulong.MaxValue,
    }

    [Fact]
    public void Every_number_that_an_enum_may_have_is_read_and_written()
    {
        Agree("255 a", Bytes.Most);
        Agree("-128 a", SignedBytes.Least);
        Agree("-1 a", SignedBytes.MinusOne);
        Agree("-32768 a", Shorts.Least);
        Agree("65535 a", UnsignedShorts.Most);
        Agree("-2147483648 a", Numbers.Least);
        Agree("2147483647 a", Numbers.Most);
        Agree("4294967295 a", UnsignedNumbers.Most);
        Agree("-9223372036854775808 a", Longs.Least);
        Agree("9223372036854775807 a", Longs.Most);
        Agree("18446744073709551615 a", UnsignedLongs.Most);
    }

    [Fact]
    public void The_whole_key_counts_and_its_case()
    {
        var table = "0 pdf\n1 PDF\n2 pdf2\n3 \n4 a b \n5 c\\\"d\\\\\\u000a"u8;

        Assert.Equal(0, Read(table, "pdf"));
        Assert.Equal(1, Read(table, "PDF"));
        Assert.Equal(2, Read(table, "pdf2"));
        Assert.Equal(3, Read(table, ""));
        Assert.Equal(4, Read(table, "a b "));
        Assert.Equal(5, Read(table, "c\"d\\\n"));
        foreach (string wrong in (string[])["pd", "pdf3", "0 pdf", "a b", "c\\\"d\\\\\\u000a", "\n", "Pdf"]) Assert.Null(Read(table, wrong));
    }

    [Fact]
    public void Of_several_keys_with_one_number_the_first_is_written()
    {
        var table = "1 a\n1 b\n11 c"u8;

        Assert.Equal("a", EnumOptionTable.FindKey(table, (Numbers)1));
        Assert.Equal("c", EnumOptionTable.FindKey(table, (Numbers)11));
        Assert.Null(EnumOptionTable.FindKey(table, (Numbers)0));
        Assert.Equal(1, Read(table, "b"));
    }

    [Fact]
    public void The_line_ends_of_another_system_are_no_part_of_a_key() => Assert.Equal(1, Read("0 a\r\n1 b\r\n2 c"u8, "b"));

    [Fact]
    public void The_keys_are_listed_for_an_error()
    {
        Assert.Equal("one of a, b\"", EnumOptionTable.Describe("1 a\n2 b\\\""u8));
        Assert.Equal("an option (the enum has none)", EnumOptionTable.Describe(default));
        Assert.Null(Read(default, ""));
    }

    private static void Agree<T>(string table, T value)
        where T : struct, Enum
    {
        byte[] bytes = Encoding.UTF8.GetBytes(table);

        Assert.True(EnumOptionTable.TryRead(bytes, "a"u8, out T read));
        Assert.Equal(value, read);
        Assert.Equal("a", EnumOptionTable.FindKey(bytes, value));
    }

    private static int? Read(ReadOnlySpan<byte> table, string key) =>
        EnumOptionTable.TryRead(table, Encoding.UTF8.GetBytes(key), out Numbers value) ? (int)value : null;
}
