namespace Bizproc.Emulator.Page.Wording;

/// <summary>Joins words to lists.</summary>
internal static class PhraseJoiner
{
    /// <summary>Gets a text such as "a, b and c".</summary>
    public static string List(IEnumerable<string> words, string last = "and")
    {
        string[] all = [.. words.Distinct(StringComparer.Ordinal)];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>Gets a text such as "'a', 'b' and 'c'".</summary>
    public static string Quoted(IEnumerable<string> words, string last = "and") => List(words.Select(static word => $"'{word}'"), last);
}
