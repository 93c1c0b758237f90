namespace Bizproc.Incoming.Forms;

/// <summary>Decodes names and values of a form. Text that is not an escape remains unchanged. The result is never longer.</summary>
internal static class PercentDecoder
{
    private static readonly ushort[] Digits = AllDigits();

    /// <summary>Decodes a name up to its <c>=</c> or <c>&amp;</c>. Names are short and have many escapes, so they are read byte by byte.</summary>
    /// <param name="source">The text, which starts with the name.</param>
    /// <param name="target">The buffer for the name; may be the source itself.</param>
    /// <param name="used">The number of bytes of the source.</param>
    /// <returns>The length of the name.</returns>
    public static int DecodeName(ReadOnlySpan<byte> source, Span<byte> target, out int used)
    {
        int length = 0;
        for (used = 0; used < source.Length; used++)
        {
            byte next = source[used];
            if (next is (byte)'=' or (byte)'&') return length;

            if (next == '+') next = (byte)' ';
            else if (next == '%' && TryReadEscape(source[used..], ref next)) used += 2;
            target[length++] = next;
        }

        return length;
    }

    /// <summary>Decodes a value. Most of a value is plain, and is copied in blocks.</summary>
    /// <returns>The length of the value.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int length = 0;
        while (source.IndexOf((byte)'%') is var plain and >= 0)
        {
            length += DecodePlain(source[..plain], target[length..]);
            source = source[plain..];

            // Escapes are usually adjacent: a letter of another alphabet has two, an address has %3A%2F%2F.
            do
            {
                byte next = source[0];
                source = source[(TryReadEscape(source, ref next) ? 3 : 1)..];
                target[length++] = next;
            }
            while (!source.IsEmpty && source[0] == '%');
        }

        return length + DecodePlain(source, target[length..]);
    }

    /// <summary>Gets the length of a value after decoding.</summary>
    public static int MeasureLength(ReadOnlySpan<byte> source)
    {
        int length = source.Length;
        for (int at = 0; source[at..].IndexOf((byte)'%') is var next and >= 0;)
        {
            byte any = 0;
            at += next;
            bool isEscape = TryReadEscape(source[at..], ref any);
            at += isEscape ? 3 : 1;
            if (isEscape) length -= 2;
        }

        return length;
    }

    private static int DecodePlain(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source.Replace(target, (byte)'+', (byte)' ');
        return source.Length;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> text, ref byte value)
    {
        if (text.Length < 3) return false;

        // Tests both digits at once: a character that is not a digit has all bits set.
        int digits = Digits[text[1]] << 4 | Digits[text[2]];
        if (digits > byte.MaxValue) return false;

        value = (byte)digits;
        return true;
    }

    private static ushort[] AllDigits()
    {
        var digits = new ushort[256];
        Array.Fill(digits, ushort.MaxValue);
        for (int i = 0; i < 16; i++)
        {
            string digit = i.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
            digits[digit[0]] = digits[char.ToUpperInvariant(digit[0])] = (ushort)i;
        }

        return digits;
    }
}
