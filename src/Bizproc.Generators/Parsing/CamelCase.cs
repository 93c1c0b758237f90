namespace Bizproc.Generators.Parsing;

/// <summary>Writes a C# name as <c>JsonNamingPolicy.CamelCase</c> does: <c>ID</c> is <c>id</c>, <c>URLValue</c> is <c>urlValue</c>.</summary>
internal static class CamelCase
{
    public static string Convert(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0])) return name;

        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 1 && !char.IsUpper(letters[i])) break;

            // The last capital of a run begins the next word.
            bool beginsWord = i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]);
            if (beginsWord) break;

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
