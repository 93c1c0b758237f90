namespace Bizproc;

/// <summary>Decodes what stands between <c>&amp;</c> and <c>=</c> in a form.</summary>
internal static class PercentText
{
    /// <summary>Decodes; what is no escape stays as it is.</summary>
    /// <returns>The length, which is never more than that of the source.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int length = 0;
        while (true)
        {
            // Most of a value is plain, and is copied as a whole.
            int plain = source.IndexOfAny((byte)'%', (byte)'+');
            if (plain < 0)
            {
                source.CopyTo(target[length..]);
                return length + source.Length;
            }

            source[..plain].CopyTo(target[length..]);
            length += plain;
            source = source[plain..];
            if (source[0] == '+')
            {
                target[length++] = (byte)' ';
                source = source[1..];
            }
            else if (source.Length > 2 && HexDigit(source[1]) is var high and >= 0 && HexDigit(source[2]) is var low and >= 0)
            {
                target[length++] = (byte)(high << 4 | low);
                source = source[3..];
            }
            else
            {
                target[length++] = (byte)'%';
                source = source[1..];
            }
        }
    }

    private static int HexDigit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };
}
