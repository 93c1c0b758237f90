namespace Bizproc.Incoming.Values;

/// <summary>The code of a currency, such as <c>USD</c>: three letters or digits, as the portal requires.</summary>
internal static class CurrencyCode
{
    private const int Length = 3;

    /// <summary>True if a text is the code of a currency.</summary>
    public static bool IsCode(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length) return false;

        foreach (byte c in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)c)) return false;
        }

        return true;
    }
}
