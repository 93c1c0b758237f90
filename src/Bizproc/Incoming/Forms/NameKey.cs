namespace Bizproc.Incoming.Forms;

/// <summary>
/// Computes a number for a name: its index if PHP treats it as an index, otherwise a negative number. Equal names have equal numbers and most other
/// names differ, so names are seldom compared byte by byte.
/// </summary>
internal static class NameKey
{
    /// <summary>
    /// The maximum number of digits of an index. A number with more digits is only a name here, because no list has so many elements.
    /// </summary>
    private const int MostDigits = 9;

    /// <summary>A large odd number: every bit of a key affects the highest bits of the product.</summary>
    private const uint Spread = 0x9E3779B1;

    /// <summary>Gets the number of a name that is not empty.</summary>
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

    /// <summary>Gets one of 64 bits for a key.</summary>
    public static ulong Mark(int key) => 1UL << (int)((uint)key * Spread >> 26);

    private static int ComputeText(ReadOnlySpan<byte> name) =>
        int.MinValue | (name.Length & 0x7F) << 24 | name[0] << 16 | name[name.Length / 2] << 8 | name[^1];
}
