namespace Bizproc;

/// <summary>
/// A number for a name: the index where PHP takes it for one, else a negative number. Equal names have equal numbers, and most others
/// differ, so that hardly any two names are compared byte by byte.
/// </summary>
internal static class NameKey
{
    /// <summary>A longer one is only a name here: no list that would be read has so many elements.</summary>
    private const int MostDigits = 9;

    /// <summary>A large odd number: every bit of a key counts in the highest of the product.</summary>
    private const uint Spread = 0x9E3779B1;

    /// <summary>The number of a name that is not empty.</summary>
    public static int Compute(ReadOnlySpan<byte> name)
    {
        if (!char.IsAsciiDigit((char)name[0]) || name.Length > MostDigits || (name[0] == '0' && name.Length > 1)) return ComputeText(name);

        int index = 0;
        foreach (byte c in name)
        {
            if (!char.IsAsciiDigit((char)c)) return ComputeText(name);
            index = index * 10 + (c - '0');
        }

        return index;
    }

    /// <summary>One of 64 bits.</summary>
    public static ulong Mark(int key) => 1UL << (int)((uint)key * Spread >> 26);

    private static int ComputeText(ReadOnlySpan<byte> name) =>
        int.MinValue | (name.Length & 0x7F) << 24 | name[0] << 16 | name[name.Length / 2] << 8 | name[^1];
}
