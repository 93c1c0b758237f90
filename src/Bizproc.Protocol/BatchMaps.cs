namespace Bizproc.Protocol;

/// <summary>The maps of earlier results to which the commands of a batch may refer, as in <c>$result[first]</c> (portal: 3.6).</summary>
internal static class BatchMaps
{
    /// <summary>The names of the maps. A reference is a dollar sign, a name, and keys in brackets.</summary>
    public static readonly string[] Names = ["result", "error", "total", "next", "time"];

    /// <summary>Finds the name of the map to which a text refers after a dollar sign; <see langword="null"/> if the text is not a reference.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index after the dollar sign.</param>
    public static string? Find(string text, int at)
    {
        foreach (string name in Names)
        {
            int bracket = at + name.Length;
            if (bracket < text.Length && text[bracket] == '[' && string.CompareOrdinal(text, at, name, 0, name.Length) == 0) return name;
        }

        return null;
    }
}
