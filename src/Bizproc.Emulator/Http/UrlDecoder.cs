using System.Buffers;
using System.Text;

namespace Bizproc.Emulator.Http;

/// <summary>Decodes a query or form as PHP does: <c>+</c> is a space, and a <c>%</c> without two hexadecimal digits stays.</summary>
internal static class UrlDecoder
{
    public static string Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IndexOfAny((byte)'%', (byte)'+') < 0) return Encoding.UTF8.GetString(encoded);

        byte[] buffer = ArrayPool<byte>.Shared.Rent(encoded.Length);
        int length = 0;
        for (int i = 0; i < encoded.Length; i++)
        {
            byte next = encoded[i];
            if (next == '%' && TryReadHex(encoded[(i + 1)..], out byte decoded))
            {
                next = decoded;
                i += 2;
            }
            else if (next == '+')
            {
                next = (byte)' ';
            }

            buffer[length++] = next;
        }

        string text = Encoding.UTF8.GetString(buffer, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> digits, out byte value)
    {
        value = 0;
        if (digits.Length < 2 || !char.IsAsciiHexDigit((char)digits[0]) || !char.IsAsciiHexDigit((char)digits[1])) return false;

        value = (byte)((HexValue(digits[0]) << 4) | HexValue(digits[1]));
        return true;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
