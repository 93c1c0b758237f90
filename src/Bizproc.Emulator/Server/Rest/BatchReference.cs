using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>A reference in a text, such as <c>$result[l][0]</c> (portal: 3.6).</summary>
/// <param name="Map">The name of the map with which it begins.</param>
/// <param name="Keys">The keys that lead from the map to the value.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index of the first character after it.</param>
internal sealed record BatchReference(string Map, IReadOnlyList<string> Keys, int Start, int End)
{
    /// <summary>Finds the next reference. The text is read only once, however many unclosed brackets it has.</summary>
    public static BatchReference? Find(string text, int from)
    {
        for (int start = text.IndexOf('$', from); start >= 0; start = text.IndexOf('$', start + 1))
        {
            if (BatchMaps.Find(text, start + 1) is not { } map) continue;

            int open = start + 1 + map.Length;
            // Without a closing bracket there are no more references.
            if (text.IndexOf(']', open) < 0) return null;

            var (keys, end) = ReadKeys(text, open);
            return new BatchReference(map, keys, start, end);
        }

        return null;
    }

    private static (List<string> Keys, int End) ReadKeys(string text, int open)
    {
        var keys = new List<string>();
        while (open < text.Length && text[open] == '[')
        {
            int close = text.IndexOf(']', open);
            if (close < 0) break;

            keys.Add(text[(open + 1)..close]);
            open = close + 1;
        }

        return (keys, open);
    }
}
