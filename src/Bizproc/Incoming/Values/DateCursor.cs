namespace Bizproc.Incoming.Values;

/// <summary>Reads the text of a date number by number.</summary>
internal ref struct DateCursor(ReadOnlySpan<byte> text)
{
    private const int MostDigits = 9;

    /// <summary>The unread text.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    /// <summary>Skips one byte if it comes next.</summary>
    public bool TryTake(byte expected)
    {
        if (Rest.IsEmpty || Rest[0] != expected) return false;

        Rest = Rest[1..];
        return true;
    }

    /// <summary>Skips a text if it is all that is left, ignoring case.</summary>
    public bool TryTakeLast(ReadOnlySpan<byte> expected)
    {
        if (!System.Text.Ascii.EqualsIgnoreCase(Rest, expected)) return false;

        Rest = default;
        return true;
    }

    /// <summary>Reads up to nine digits.</summary>
    public bool TryReadNumber(out int number, out int digits)
    {
        number = 0;
        for (digits = 0; digits < Rest.Length && digits < MostDigits && char.IsAsciiDigit((char)Rest[digits]); digits++)
            number = number * 10 + (Rest[digits] - '0');

        Rest = Rest[digits..];
        return digits > 0;
    }
}
