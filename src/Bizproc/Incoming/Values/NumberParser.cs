using System.Globalization;
using System.Text;

namespace Bizproc.Incoming.Values;

/// <summary>
/// Reads numbers as people write them, and as the portal converts a text or an amount of money to a number: with group separators, a decimal comma
/// or a currency. A dot is the decimal sign, as the portal writes it, unless the rest of the text shows otherwise.
/// </summary>
internal static class NumberParser
{
    /// <summary>The maximum length of a text, and of the result, in bytes.</summary>
    public const int MaxLength = 64;

    private const int GroupLength = 3;

    /// <summary>Converts a text to digits with a dot as the decimal sign.</summary>
    /// <param name="text">A text in another form.</param>
    /// <param name="plain">The buffer for the result, of <see cref="MaxLength"/> bytes.</param>
    /// <param name="length">The number of bytes written.</param>
    /// <param name="hasTwoReadings">
    /// True if it fails because the text has two readings, for example <c>1,500</c>; the result then has a dot for the comma.
    /// </param>
    /// <returns>True if the text is a number and has only one reading.</returns>
    public static bool TryMakePlain(ReadOnlySpan<byte> text, Span<byte> plain, out int length, out bool hasTwoReadings)
    {
        hasTwoReadings = false;
        length = Canonicalize(text, plain);
        if (length == 0) return false;

        var number = plain[..length];
        int sign = number[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var digits = number[sign..];
        if (!TryFindPoint(digits, out int point)) return false;

        var whole = digits[..point];
        var fraction = point < digits.Length ? digits[(point + 1)..] : default;
        if (!AreGrouped(whole) || (point < digits.Length && !AreDigits(fraction))) return false;

        hasTwoReadings = point < digits.Length && digits[point] == ',' && whole.Length is > 0 and <= GroupLength
            && whole[0] != '0' && fraction.Length == GroupLength;
        length = sign + Join(digits, whole.Length, fraction.Length);
        return !hasTwoReadings && length > sign;
    }

    /// <summary>Describes both readings of a text that has two; otherwise returns <see langword="null"/>.</summary>
    public static string? Explain(ReadOnlySpan<byte> text)
    {
        Span<byte> plain = stackalloc byte[MaxLength];
        if (TryMakePlain(text, plain, out int length, out bool hasTwoReadings) || !hasTwoReadings) return null;

        string number = Encoding.ASCII.GetString(plain[..length]);
        string grouped = number.Replace(".", "", StringComparison.Ordinal);
        return $"a number that can be read in one way only: it may be {grouped} or {number.TrimEnd('0').TrimEnd('.')}; write it without a comma, or with a dot as the decimal sign";
    }

    /// <summary>
    /// Writes the sign, digits and marks as ASCII, without a currency and without blanks at both ends. Each run of blanks becomes one U+0020, and
    /// each apostrophe becomes U+0027.
    /// </summary>
    private static int Canonicalize(ReadOnlySpan<byte> text, Span<byte> target)
    {
        if (text.Length > MaxLength) return 0;

        text = WithoutCode(text);
        int length = 0;
        bool hasCurrency = false;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(text, out var rune, out int used) != System.Buffers.OperationStatus.Done) return 0;

            text = text[used..];
            byte mark = MarkOf(rune);
            if (mark == ' ' && (length == 0 || target[length - 1] == ' ')) continue;
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.CurrencySymbol)
            {
                // A number has at most one currency symbol, before or after it.
                if (hasCurrency || (length > 0 && !IsBlank(text))) return 0;
                hasCurrency = true;
            }
            else if (mark == 0) return 0;
            else target[length++] = mark;
        }

        return length > 0 && target[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>Removes the code of a currency: <c>1500|USD</c>, the portal's form of money, becomes <c>1500</c>.</summary>
    private static ReadOnlySpan<byte> WithoutCode(ReadOnlySpan<byte> text)
    {
        int bar = text.IndexOf((byte)'|');
        return bar > 0 && CurrencyCode.IsCode(text[(bar + 1)..]) ? text[..bar] : text;
    }

    private static byte MarkOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or '.' or ',' or '-' or '+' => (byte)rune.Value,
        ' ' or '\t' or 0xA0 or 0x2007 or 0x2009 or 0x202F => (byte)' ',
        '\'' or 0x2019 => (byte)'\'',
        0x2212 => (byte)'-',
        _ => 0,
    };

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(text, out var rune, out int used) != System.Buffers.OperationStatus.Done || MarkOf(rune) != ' ') return false;

            text = text[used..];
        }

        return true;
    }

    /// <summary>Finds the decimal sign: the last of two different marks, or a single dot or comma. A repeated mark separates groups.</summary>
    private static bool TryFindPoint(ReadOnlySpan<byte> digits, out int point)
    {
        int dots = digits.Count((byte)'.');
        int commas = digits.Count((byte)',');
        int dot = digits.LastIndexOf((byte)'.');
        int comma = digits.LastIndexOf((byte)',');
        point = (dots, commas) switch
        {
            (1, 0) => dot,
            (0, 1) => comma,
            (1, _) when dot > comma => dot,
            (_, 1) when comma > dot => comma,
            (_, 0) or (0, _) => digits.Length,
            _ => -1,
        };
        return point >= 0;
    }

    /// <summary>
    /// True for digits without marks, or for groups of three digits with the same mark between them. The first group has one to three digits and
    /// does not begin with a zero.
    /// </summary>
    private static bool AreGrouped(ReadOnlySpan<byte> whole)
    {
        int mark = whole.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (mark < 0) return true;
        if (mark is 0 or > GroupLength || whole[0] == '0') return false;

        byte separator = whole[mark];
        for (var rest = whole[mark..]; !rest.IsEmpty; rest = rest[(GroupLength + 1)..])
        {
            if (rest[0] != separator || rest.Length <= GroupLength || !AreDigits(rest[1..(GroupLength + 1)])) return false;
        }

        return separator is (byte)' ' or (byte)'\'' or (byte)',' or (byte)'.';
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>Removes the marks between the digits. Returns the number of remaining bytes.</summary>
    private static int Join(Span<byte> digits, int whole, int fraction)
    {
        int length = 0;
        for (int i = 0; i < whole; i++)
        {
            if (char.IsAsciiDigit((char)digits[i])) digits[length++] = digits[i];
        }

        if (fraction == 0) return length;

        digits[length++] = (byte)'.';
        digits.Slice(whole + 1, fraction).CopyTo(digits[length..]);
        return length + fraction;
    }
}
