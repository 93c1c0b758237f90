using System.Text;

namespace Bizproc.Protocol;

/// <summary>
/// The length in bytes of PHP's <c>serialize()</c>, the form in which the portal keeps properties (portal: 4.1). Sizes of parts add up;
/// no text is made.
/// </summary>
internal static class SerializedSize
{
    /// <summary><c>PROPERTIES</c> and <c>RETURN_PROPERTIES</c> must each stay below so many bytes (portal: 4.2 #15).</summary>
    public const int Limit = 65535;

    /// <summary><c>N;</c></summary>
    public const int Null = 2;

    /// <summary><c>b:1;</c></summary>
    public const int Boolean = 4;

    /// <summary><c>i:-7;</c></summary>
    public static int Integer(long value) => 3 + (value < 0 ? 1 : 0) + Digits(value);

    /// <summary><c>d:0.5;</c>, given the number as PHP writes it.</summary>
    public static int Double(string text) => 3 + text.Length;

    /// <summary><c>s:3:"abc";</c></summary>
    public static int Text(string text) => TextOfBytes(Encoding.UTF8.GetByteCount(text));

    /// <summary>A text whose length in bytes of UTF-8 is known.</summary>
    public static int TextOfBytes(int bytes) => 6 + Digits(bytes) + bytes;

    /// <summary>The key of a member: PHP makes a number of a text that looks like one.</summary>
    public static int Key(string key) => PhpText.IsIntegerKey(key) ? 3 + key.Length : Text(key);

    /// <summary><c>a:2:{...}</c>, given the sizes of all its keys and values together.</summary>
    public static int Array(int count, int content) => 5 + Digits(count) + content;

    /// <summary>Whether the portal refuses to save so many bytes.</summary>
    public static bool IsTooLong(int size) => size >= Limit;

    private static int Digits(long value)
    {
        int digits = 1;
        for (; value is > 9 or < -9; value /= 10) digits++;
        return digits;
    }
}
