using System.Text;
using Bizproc.Generators.Reporting;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Writes a C# name in words: <c>CreateDocument</c> is <c>Create document</c>, <c>URLValue</c> is <c>URL value</c>.</summary>
internal static class NameInWords
{
    /// <summary>The fix that names a part, which has no name, after its C# name; <see langword="null"/> if that has no words.</summary>
    public static Fix? FixFor(object part, string name, RuleReporter report)
    {
        string words = Write(name);
        if (PhpText.IsEmpty(words)) return null;

        return report.IsWritten(part, "Name") ? Fix.Replace(words) : Fix.AddText("Name", words);
    }

    public static string Write(string name)
    {
        List<string> words = [];
        for (int start = 0, end; start < name.Length; start = end)
        {
            end = start + 1;
            while (end < name.Length && !BeginsWord(name, end)) end++;
            string word = name.Substring(start, end - start).Trim('_');
            if (word.Length > 0) words.Add(IsAbbreviation(word) ? word : word.ToLowerInvariant());
        }

        if (words.Count == 0) return "";

        var text = new StringBuilder(string.Join(" ", words));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static bool BeginsWord(string name, int i)
    {
        if (name[i] == '_' || name[i - 1] == '_') return true;
        if (!char.IsUpper(name[i])) return false;

        // The last capital of a run begins the next word.
        bool isLastOfRun = i + 1 < name.Length && char.IsLower(name[i + 1]);
        return !char.IsUpper(name[i - 1]) || isLastOfRun;
    }

    private static bool IsAbbreviation(string word) => !word.Any(char.IsLower);
}
