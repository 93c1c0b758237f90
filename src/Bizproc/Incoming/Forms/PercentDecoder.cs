namespace Bizproc;

/// <summary>Decodes names and values of a form; what is no escape stays as it is. Nothing becomes longer by it.</summary>
internal static class PercentDecoder
{
    private static readonly ushort[] Digits = AllDigits();

    /// <summary>Decodes a name, up to its <c>=</c> or <c>&amp;</c>. Names are short and full of escapes, and so read byte by byte.</summary>
    /// <param name="source">Begins with the name.</param>
    /// <param name="target">Takes it; may be the source itself.</param>
    /// <param name="used">How many bytes of the source it is.</param>
    /// <returns>Its length.</returns>
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

    /// <summary>Decodes a value. Most of one is plain, and is copied as a whole.</summary>
    /// <returns>Its length.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int length = 0;
        while (source.IndexOf((byte)'%') is var plain and >= 0)
        {
            length += DecodePlain(source[..plain], target[length..]);
            source = source[plain..];

            // Escapes mostly stand beside each other: a letter of another alphabet has two, an address %3A%2F%2F.
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

    /// <summary>The length that a value will have.</summary>
    public static int LengthOf(ReadOnlySpan<byte> source)
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

        // Both digits in one test: what is no digit has all its bits set.
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
