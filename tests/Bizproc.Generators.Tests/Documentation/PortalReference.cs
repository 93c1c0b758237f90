using System.Globalization;
using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>One entry of a reference to the portal's protocol, such as <c>4.2 #15</c>, <c>0 fact 6</c> or <c>20.1-20.3</c>.</summary>
/// <param name="Section">The section's number.</param>
/// <param name="Row">The row of its table or the item of its list, if the reference names one.</param>
internal sealed partial record PortalReference(string Section, int? Row)
{
    /// <summary>Reads the list after the colon.</summary>
    /// <exception cref="FormatException">An entry is neither a section, a range, a fact nor a row.</exception>
    public static IEnumerable<PortalReference> Parse(string list)
    {
        string? section = null;
        foreach (string entry in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var match = EntryPattern().Match(entry);
            if (!match.Success) throw new FormatException($"'{entry}' is not a section of the protocol");

            string first = match.Groups["section"].Value;
            section = first.Length > 0 ? first : section ?? throw new FormatException($"'{entry}' has no section");
            foreach (string name in Range(section, match.Groups["last"].Value))
            {
                section = name;
                foreach (int? row in Rows(match)) yield return new(name, row);
            }
        }
    }

    private static IEnumerable<string> Range(string first, string last)
    {
        yield return first;
        if (last.Length == 0) yield break;

        string head = first[..(first.LastIndexOf('.') + 1)];
        if (head != last[..(last.LastIndexOf('.') + 1)]) throw new FormatException($"{first} and {last} are not a range");
        for (int number = Number(first[head.Length..]) + 1; number <= Number(last[head.Length..]); number++) yield return $"{head}{number}";
    }

    private static IEnumerable<int?> Rows(Match match)
    {
        if (match.Groups["row"].Value is not { Length: > 0 } row) return [null];

        int first = Number(row);
        int last = match.Groups["lastRow"].Value is { Length: > 0 } text ? Number(text) : first;
        return Enumerable.Range(first, last - first + 1).Select(static number => (int?)number);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?=.)(?<section>(?:\d+|A)(?:\.\d+)?)?(?:-(?<last>\d+(?:\.\d+)?))?(?: ?(?:fact |#)(?<row>\d+)(?:-(?<lastRow>\d+))?)?$")]
    private static partial Regex EntryPattern();
}
