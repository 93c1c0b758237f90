using System.Globalization;
using System.Text;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules;

/// <summary>Finds keys for properties whose own ones the portal refuses, or uses itself.</summary>
internal static class ValidKeys
{
    /// <summary>
    /// The key for one property, or <see langword="null"/> if nothing of it makes a key. All properties of the class are named together, in
    /// their order, so that mending them one by one or all at once comes to the same, and to no key twice.
    /// </summary>
    public static string? Of(PropertyModel property, IReadOnlyList<PropertyModel> properties)
    {
        HashSet<string> taken = new(properties.Select(static other => other.Key).Where(IsUsable), StringComparer.OrdinalIgnoreCase);
        foreach (var other in properties)
        {
            if (IsUsable(other.Key)) continue;

            string? key = ReservedNames.Contains(other.Key) ? other.Key + "Value" : Clean(other.Key) ?? Clean(CamelCase.Of(other.Member));
            string? free = key is null ? null : Free(key, taken);
            if (ReferenceEquals(other, property)) return free;
        }

        return null;
    }

    /// <summary>Whether the portal accepts a key, and without a newline that it would not see.</summary>
    public static bool IsValid(string key) => PropertyKey.Matches(key) && !key.EndsWith("\n", StringComparison.Ordinal);

    /// <summary>Whether a key is valid, and no setting of the portal's own has it.</summary>
    public static bool IsUsable(string key) => IsValid(key) && !ReservedNames.Contains(key);

    /// <summary>Letters lose their accents, a run of anything else becomes one <c>_</c>, and the first character is a letter.</summary>
    private static string? Clean(string key)
    {
        var clean = new StringBuilder();
        foreach (char c in WithoutAccents(key))
        {
            if (PropertyKey.IsAllowed(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[clean.Length - 1] != '_') clean.Append('_');
        }

        string trimmed = clean.ToString().Trim('_');
        if (!trimmed.Any(Ascii.IsLetter)) return null;

        return Ascii.IsLetter(trimmed[0]) ? trimmed : "p" + trimmed;
    }

    // A lone surrogate cannot be normalised; it becomes "_" like anything else.
    private static IEnumerable<char> WithoutAccents(string key) => key.Any(char.IsSurrogate)
        ? key
        : key.Normalize(NormalizationForm.FormD).Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    private static string Free(string key, HashSet<string> taken)
    {
        string free = key;
        for (int number = 2; ReservedNames.Contains(free) || !taken.Add(free); number++)
        {
            free = key + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
