using System.Globalization;
using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>The table of values, and the page that is written from it.</summary>
public sealed class ValueTableTests
{
    private const string Head = """
        # What a value of a portal becomes

        Every line is a test of `tests/Bizproc.Tests/Incoming/Values/ValueTable.cs`, and this page is written by those tests: change it there, and run them
        with `BIZPROC_RENEW=1`. A value that does not fit ends its step, and the workflow's log names all of them; `call.GetTexts` has the texts as they
        came. `a` is the property's key, several texts are those of a list, and blanks that cannot be seen are named by their number.
        """;

    /// <summary>All lines, by their numbers.</summary>
    public static TheoryData<int> Lines => [.. Enumerable.Range(0, ValueTable.Cases.Count())];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_the_table_holds(int line)
    {
        var (section, given) = ValueTable.Sections.SelectMany(static section => section.Cases.Select(each => (section, each))).ElementAt(line);

        Assert.Equal(given.Result, ValueReaders.Read(given.Type, given.Texts, section.Formats));
    }

    [Fact]
    public void No_line_stands_there_twice() => Assert.Distinct(ValueTable.Sections.SelectMany(static section => section.Cases.Select(each => $"{section.Title}: {each} ({each.Texts.Length})")));

    [Fact]
    public void The_page_is_fresh() => RenewedPage.IsFresh(Path.Join("src", "Bizproc", "values.md"), Page());

    private static string Page()
    {
        var page = new StringBuilder(Head).Append('\n');
        foreach (var section in ValueTable.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n{section.Text}\n\n| C# type | texts | value or error |\n|---|---|---|\n");
            foreach (var each in section.Cases)
                page.Append(CultureInfo.InvariantCulture, $"| `{each.Type}` | {(each.Texts.Length == 0 ? "none" : string.Join(", ", each.Texts.Select(Code)))} | {Code(each.Result)} |\n");
        }

        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Code(string text) => text.Length == 0 ? "an empty one" : $"`{string.Concat(text.Select(Visible))}`";

    private static string Visible(char c) => c switch
    {
        '|' => "\\|",
        '\n' => "(line feed)",
        '\u00A0' or '\u2009' or '\u202F' => $"(U+{(int)c:X4})",
        _ => c.ToString(),
    };
}
