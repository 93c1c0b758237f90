using System.Globalization;
using System.Text;

namespace Bizproc.Repository.Tests.Logs;

/// <summary>Log messages have ids that users filter by. A page lists them, and this test writes it.</summary>
public class LogMessageTests
{
    private const string Head = """
        # Log ids

        Every message that the library logs, by its id. An id never changes and is never used again, so a filter or an alert may rely on it; a text may change.
        No message contains a token or another secret. The name is that of the event. A name in braces stands for the value of that name. Categories begin
        with `Bizproc.`.

        `dotnet run tests/renew.cs` writes this page from the sources.

        | id | level | name | message |
        |---|---|---|---|

        """;

    private static readonly IReadOnlyList<LogMessage> Messages = LogMessage.FindAll();

    [Fact]
    public void No_id_is_used_twice()
    {
        Assert.InRange(Messages.Count, 60, 1_000);
        Assert.Empty(Messages.GroupBy(static message => message.Id).Where(static same => same.Skip(1).Any()).Select(static same => string.Join(" and ", same)));
    }

    [Fact]
    public void No_name_is_used_twice() =>
        Assert.Empty(Messages.GroupBy(static message => message.Name).Where(static same => same.Skip(1).Any()).Select(static same => string.Join(" and ", same)));

    [Fact]
    public void The_page_lists_every_message() => RenewedPage.IsFresh("docs/log-ids.md", Head + Table());

    [Fact]
    public void A_class_of_messages_has_the_name_of_its_folder() => Assert.All(Messages, static message =>
    {
        string folder = Path.GetFileName(Path.GetDirectoryName(message.File))!;
        Assert.Equal($"{folder}Log.cs", Path.GetFileName(message.File));
    });

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var (id, level, text, name, _) in Messages)
            table.Append(CultureInfo.InvariantCulture, $"| {id} | {level} | `{name}` | {text.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return table.ToString();
    }
}
