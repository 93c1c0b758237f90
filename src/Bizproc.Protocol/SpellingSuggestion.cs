namespace Bizproc.Protocol;

/// <summary>Finds the intended name.</summary>
internal static class SpellingSuggestion
{
    /// <summary>The one candidate that is clearly nearest to a value, or <see langword="null"/> if there is none or more than one.</summary>
    public static string? Find(string value, IEnumerable<string> candidates)
    {
        var ranked = candidates.Distinct()
            .Select(candidate => (Name: candidate, Distance: Distance(value, candidate)))
            .OrderBy(static candidate => candidate.Distance)
            .Take(2)
            .ToArray();
        if (ranked.Length == 0) return null;

        // With a third of the letters wrong, it is a different word rather than a slip.
        bool isNear = ranked[0].Distance * 3 <= Math.Max(value.Length, ranked[0].Name.Length);
        bool isAlone = ranked.Length == 1 || ranked[0].Distance < ranked[1].Distance;
        return isNear && isAlone ? ranked[0].Name : null;
    }

    /// <summary>The number of letters to add, remove, change or swap with their neighbour. Case is ignored.</summary>
    public static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) cost[0, j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = IsSame(a[i - 1], b[j - 1]) ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);

                bool isSwap = i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]);
                if (isSwap) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
