namespace Bizproc.Tool.Declarations;

/// <summary>Finds the names that a mistyped one may mean.</summary>
internal static class SimilarNames
{
    private const int MaxChanges = 2;
    private const int MaxLength = 100;
    private const int MaxNames = 3;

    /// <summary>Finds at most three names that differ from a name only in case or in two characters, the nearest first.</summary>
    public static string[] Find(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength) return [];

        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Where(other => Math.Abs(other.Length - name.Length) <= MaxChanges)
                .Select(other => (Name: other, Changes: CountChanges(name.ToUpperInvariant(), other.ToUpperInvariant())))
                .Where(other => other.Changes <= MaxChanges && other.Changes < name.Length)
                .OrderBy(static other => other.Changes)
                .ThenBy(static other => other.Name, StringComparer.Ordinal)
                .Take(MaxNames)
                .Select(static other => other.Name),
        ];
    }

    /// <summary>Counts the characters that must be added, removed or replaced.</summary>
    private static int CountChanges(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
