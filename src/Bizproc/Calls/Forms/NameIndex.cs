namespace Bizproc;

/// <summary>Tells the names that PHP takes for indexes of a list.</summary>
internal static class NameIndex
{
    /// <summary>A longer one is only a name here: no list that would be read has so many elements.</summary>
    private const int MostDigits = 9;

    /// <summary>The index that a name is: digits without a zero in front; else <see cref="FormNode.NoIndex"/>.</summary>
    public static int Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > MostDigits || (name[0] == '0' && name.Length > 1)) return FormNode.NoIndex;

        int index = 0;
        foreach (byte c in name)
        {
            if (!char.IsAsciiDigit((char)c)) return FormNode.NoIndex;
            index = index * 10 + (c - '0');
        }

        return index;
    }
}
