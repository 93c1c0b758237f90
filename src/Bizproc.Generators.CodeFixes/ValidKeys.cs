using System.Globalization;
using System.Text;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Finds keys for properties whose own ones the portal refuses.</summary>
internal static class ValidKeys
{
    /// <summary>
    /// The key for one property, or <see langword="null"/> if nothing of it makes a key. All properties of the class are named together, in
    /// their order, so that mending them one by one or all at once comes to the same, and to no key twice.
    /// </summary>
    public static string? Of(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        var properties = PropertyListParser.Parse(property.ContainingType, compilation, origins: null, cancellationToken);
        HashSet<string> taken = new(properties.Where(IsValid).Select(static other => other.Key), StringComparer.OrdinalIgnoreCase);

        foreach (var other in properties)
        {
            if (IsValid(other)) continue;

            string? key = Clean(other.Key) ?? Clean(CamelCase.Of(other.Member));
            string? free = key is null ? null : Free(key, taken);
            if (other.Level == 0 && other.Member == property.Name) return free;
        }

        return null;
    }

    private static bool IsValid(PropertyModel property) => PropertyKey.Matches(property.Key) && !property.Key.EndsWith("\n", StringComparison.Ordinal);

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
