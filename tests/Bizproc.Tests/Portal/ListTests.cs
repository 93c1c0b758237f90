using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Lists, which come in pages.</summary>
public sealed class ListTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_tells_its_rows_how_many_there_are_and_where_the_next_one_begins()
    {
        var portal = new ScriptedPortal((200, """{"result":[1,2],"next":50,"total":120,"time":{"start":1}}"""));

        var page = await portal.Client().GetPageAsync("crm.deal.list", new JsonObject { ["select"] = new JsonArray("ID"), ["start"] = 5 }, start: 100, cancellationToken: Canceled);

        Assert.Equal((2, 120L, 50L), (page.Items.Count, page.Total, page.Next));
        Assert.Equal("[1,2]", page.Result.GetRawText());
        Assert.EndsWith(""","select":["ID"],"start":100}""", portal.Stub.Bodies[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"result":[]}""", null, null)]
    [InlineData("""{"result":[],"total":0,"next":0}""", 0L, null)]
    [InlineData("""{"result":[],"total":"7","next":"50"}""", 7L, 50L)]
    [InlineData("""{"result":[],"total":null,"next":false}""", null, null)]
    [InlineData("""{"result":[],"total":-3,"next":""}""", null, null)]
    [InlineData("""{"total":9,"result":[],"next":9000000000}""", 9L, 9000000000L)]
    public async Task Numbers_of_rows_are_read_as_portals_write_them(string answer, long? total, long? next)
    {
        var page = await StubPortal.Answering(answer).Client().GetPageAsync("crm.deal.list", cancellationToken: Canceled);

        Assert.Equal((total, next), (page.Total, page.Next));
    }

    [Fact]
    public async Task All_rows_come_page_after_page()
    {
        var portal = new ScriptedPortal(
            (200, """{"result":[1,2],"next":50,"total":101}"""), (200, """{"result":[],"next":100}"""), (200, """{"result":[3],"total":101}"""));

        var rows = await portal.Client().ListAsync("crm.deal.list", new JsonObject { ["filter"] = 1 }, cancellationToken: Canceled).ToListAsync(Canceled);

        Assert.Equal([1, 2, 3], rows.Select(static row => row.GetInt32()));
        Assert.Equal(["}", ",\"start\":50}", ",\"start\":100}"], portal.Stub.Bodies.Select(static body => body[(body.IndexOf("\"filter\":1", StringComparison.Ordinal) + 10)..]));
    }

    [Fact]
    public async Task No_page_is_read_before_it_is_wanted()
    {
        var portal = new ScriptedPortal((200, """{"result":[1,2],"next":50}"""), (200, """{"result":[3]}"""));

        await foreach (var row in portal.Client().ListAsync("crm.deal.list", cancellationToken: Canceled))
        {
            if (row.GetInt32() == 2) break;
        }

        Assert.Single(portal.Stub.Bodies);
    }

    [Fact]
    public async Task A_list_may_begin_in_the_middle()
    {
        var portal = new ScriptedPortal((200, """{"result":[1],"next":150}"""), (200, """{"result":[2]}"""));

        var rows = await portal.Client().ListAsync("crm.deal.list", new JsonObject { ["start"] = 100 }, cancellationToken: Canceled).ToListAsync(Canceled);

        Assert.Equal(2, rows.Count);
        Assert.EndsWith("\"start\":100}", portal.Stub.Bodies[0], StringComparison.Ordinal);
        Assert.EndsWith("\"start\":150}", portal.Stub.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_gives_one_page_only_is_refused_before_any_request()
    {
        var portal = new ScriptedPortal();

        Assert.Throws<ArgumentException>(() => { portal.Client().ListAsync("crm.deal.list", new JsonObject { ["start"] = -1 }, cancellationToken: Canceled); });
    }

    [Theory]
    [InlineData("""{"result":[1],"next":50}""", "50")]
    [InlineData("""{"result":[1],"next":49}""", "49")]
    [InlineData("""{"result":[1],"next":{"page":2}}""", "-1")]
    public async Task Pages_that_lead_back_are_not_read_for_ever(string second, string next)
    {
        var portal = new ScriptedPortal((200, """{"result":[1],"next":50}"""), (200, second));

        var failure = await Assert.ThrowsAsync<PortalException>(async () => await portal.Client().ListAsync("crm.deal.list", cancellationToken: Canceled).ToListAsync(Canceled));

        Assert.Equal($"crm.deal.list: 200: The page at 50 points back to {next}, so the list would never end", failure.Message);
    }

    [Theory]
    [InlineData("""{"tasks":[1,2],"count":2}""", null)]
    [InlineData("""{"tasks":[1,2],"groups":[]}""", "tasks")]
    [InlineData("[1,2]", null)]
    public async Task Rows_are_found_in_the_result(string result, string? member)
    {
        var portal = new ScriptedPortal((200, $$"""{"result":{{result}},"next":50}"""), (200, $$"""{"result":{{result}}}"""));

        var rows = await portal.Client().ListAsync("tasks.task.list", member: member, cancellationToken: Canceled).ToListAsync(Canceled);

        Assert.Equal([1, 2, 1, 2], rows.Select(static row => row.GetInt32()));
    }

    [Theory]
    [InlineData("[]", "tasks")]
    [InlineData("[]", null)]
    [InlineData("{\"tasks\":[]}", "tasks")]
    public async Task An_empty_list_has_no_rows(string result, string? member)
    {
        var stub = StubPortal.Answering($$"""{"result":{{result}}}""");

        Assert.Empty(await stub.Client().ListAsync("tasks.task.list", member: member, cancellationToken: Canceled).ToListAsync(Canceled));
    }

    [Theory]
    [InlineData("""{"tasks":[1],"groups":[2]}""", null, "The result has several lists: set the member that contains the rows")]
    [InlineData("""{"tasks":[1]}""", "items", "The result has no list 'items'")]
    [InlineData("""{"tasks":{"a":1}}""", "tasks", "The result has no list 'tasks'")]
    [InlineData("""{"count":2}""", null, "The result has no list")]
    [InlineData("[1]", "items", "The result has no list 'items'")]
    [InlineData("true", null, "The result has no list")]
    public async Task A_result_without_that_list_is_no_empty_list(string result, string? member, string description)
    {
        var stub = StubPortal.Answering($$"""{"result":{{result}}}""");

        var failure = await Assert.ThrowsAsync<PortalException>(() => stub.Client().GetPageAsync("tasks.task.list", member: member, cancellationToken: Canceled));

        Assert.Equal(("", description, "tasks.task.list"), (failure.Error, failure.Description, failure.Method));
    }

    [Fact]
    public async Task Rows_may_have_a_type_of_the_callers()
    {
        var portal = new ScriptedPortal((200, """{"result":[{"Name":"a","Numbers":[1]}],"next":50}"""), (200, """{"result":[{"Name":7}]}"""));
        var names = new List<string>();

        var failure = await Assert.ThrowsAsync<PortalException>(async () =>
        {
            await foreach (var row in portal.Client().ListAsync("rows.list", null, TestJson.Default.Parameters, cancellationToken: Canceled)) names.Add(row.Name);
        });

        Assert.Equal(["a"], names);
        Assert.Equal("A row of the list cannot be read as Parameters at '$.Name'", failure.Description);
    }

    [Fact]
    public async Task A_caller_may_give_up_between_two_pages()
    {
        var portal = new ScriptedPortal((200, """{"result":[1],"next":50}"""), (200, """{"result":[2]}"""));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in portal.Client().ListAsync("crm.deal.list", cancellationToken: Canceled).WithCancellation(stop.Token)) await stop.CancelAsync();
        });

        Assert.Single(portal.Stub.Bodies);
    }
}
