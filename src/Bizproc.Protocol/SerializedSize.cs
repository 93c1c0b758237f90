using System.Text;

namespace Bizproc.Protocol;

/// <summary>
/// Measures the length of PHP's <c>serialize()</c> in bytes. The portal stores properties in this form (portal: 4.1). The sizes of parts add up, so
/// no text has to be written.
/// </summary>
internal static class SerializedSize
{
    /// <summary>The number of bytes that <c>PROPERTIES</c> and <c>RETURN_PROPERTIES</c> must each stay below (portal: 4.2 #15).</summary>
    public const int Limit = 65535;

    /// <summary><c>N;</c></summary>
    public const int Null = 2;

    /// <summary><c>b:1;</c></summary>
    public const int Boolean = 4;

    /// <summary><c>i:-7;</c></summary>
    public static int MeasureInteger(long value) => 3 + (value < 0 ? 1 : 0) + Digits(value);

    /// <summary><c>d:0.5;</c>, from the number as PHP writes it.</summary>
    public static int MeasureDouble(string text) => 3 + text.Length;

    /// <summary><c>s:3:"abc";</c></summary>
    public static int MeasureText(string text) => MeasureTextOfBytes(Encoding.UTF8.GetByteCount(text));

    /// <summary>The size of a text, from its length in bytes of UTF-8.</summary>
    public static int MeasureTextOfBytes(int bytes) => 6 + Digits(bytes) + bytes;

    /// <summary>The size of a key. PHP turns a text that looks like a number into a number.</summary>
    public static int MeasureKey(string key) => PhpText.IsIntegerKey(key) ? 3 + key.Length : MeasureText(key);

    /// <summary><c>a:2:{...}</c>, from the total size of its keys and values.</summary>
    public static int MeasureArray(int count, int content) => 5 + Digits(count) + content;

    /// <summary>True if the portal refuses to store this number of bytes.</summary>
    public static bool IsTooLong(int size) => size >= Limit;

    private static int Digits(long value)
    {
        int digits = 1;
        for (; value is > 9 or < -9; value /= 10) digits++;
        return digits;
    }
}
