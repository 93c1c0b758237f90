using System.Globalization;
using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>The table of values, and the page that is written from it.</summary>
public sealed class ValueTableTests
{
    private const string Head = """
        # The table of values

        A portal sends texts; the table shows how each is read as a C# type. If a value does not fit its C# type, its step ends, and the workflow's log
        names all such values. `call.GetTexts` returns the original texts.

        In the table, `a` is the key of the property. Several texts are a list. Special spaces are shown by their number, such as `(U+00A0)`.

        Each line is a test: `tests/Bizproc.Tests/Incoming/Values/ValueTable.cs` has them, and `dotnet run tests/renew.cs` writes this page.
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
    public void The_page_is_fresh() => RenewedPage.IsFresh(Path.Join("docs", "values.md"), Page());

    private static string Page()
    {
        var page = new StringBuilder(Head).Append('\n');
        foreach (var section in ValueTable.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n{section.Text}\n\n| C# type | texts | value or error |\n|---|---|---|\n");
            foreach (var each in section.Cases)
                page.Append(CultureInfo.InvariantCulture, $"| `{each.Type}` | {(each.Texts.Length == 0 ? "no text" : string.Join(", ", each.Texts.Select(Code)))} | {Code(each.Result)} |\n");
        }

        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Code(string text) => text.Length == 0 ? "an empty text" : $"`{string.Concat(text.Select(Visible))}`";

    private static string Visible(char c) => c switch
    {
        '|' => "\\|",
        '\n' => "(line feed)",
        '\u00A0' or '\u2009' or '\u202F' => $"(U+{(int)c:X4})",
        _ => c.ToString(),
    };
}
