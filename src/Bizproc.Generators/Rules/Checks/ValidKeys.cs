using System.Globalization;
using System.Text;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// Finds keys for properties whose keys the portal rejects or reserves. All properties of the class are named together, in their order, so that
/// fixing them one by one or all at once has the same result, without duplicates.
/// </summary>
internal sealed class ValidKeys
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _keys = new(ByReference.Instance);

    public ValidKeys(IReadOnlyList<PropertyModel> properties)
    {
        _taken = new(properties.Select(static property => property.Key).Where(IsUsable), StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            if (IsUsable(property.Key)) continue;

            string? key = ReservedNames.Contains(property.Key) ? property.Key + "Value" : Clean(property.Key) ?? Clean(CamelCase.Convert(property.Member));
            if (key is not null) _keys.Add(property, Free(key));
        }
    }

    /// <summary>The key for one of the properties, or <see langword="null"/> if no key can be made from it.</summary>
    public string? Find(PropertyModel property) => _keys.TryGetValue(property, out string? key) ? key : null;

    /// <summary>True if a key is valid and not reserved by the portal.</summary>
    public static bool IsUsable(string key) => PropertyKey.IsValid(key) && !ReservedNames.Contains(key);

    /// <summary>Removes accents, replaces each run of other characters by one <c>_</c>, and makes the key begin with a letter.</summary>
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

    // A lone surrogate cannot be normalized; it becomes "_" like other characters.
    private static IEnumerable<char> WithoutAccents(string key) => key.Any(char.IsSurrogate)
        ? key
        : key.Normalize(NormalizationForm.FormD).Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    private string Free(string key)
    {
        // A taken key stays taken, so continue from the last number.
        if (!_numbers.TryGetValue(key, out int number)) number = 1;

        string free;
        do
        {
            free = number == 1 ? key : key + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (ReservedNames.Contains(free) || !_taken.Add(free));

        _numbers[key] = number;
        return free;
    }
}
