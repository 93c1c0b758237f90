using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Answers;

/// <summary>portal: 2.9</summary>
public sealed class ListPageTests
{
    private const string Things = "shop.thing.list";

    [Theory]
    [InlineData(120, "", 0, 50, "120", "50")]
    [InlineData(120, "50", 50, 50, "120", "100")]
    [InlineData(120, "100", 100, 20, "120", "")]
    [InlineData(120, "150", 0, 0, "120", "")]
    [InlineData(120, "60", 50, 50, "120", "100")]
    [InlineData(120, "-1", 0, 50, "0", "")]
    [InlineData(120, "x", 0, 50, "120", "50")]
    [InlineData(120, "9223372036854775807", 0, 0, "120", "")]
    [InlineData(50, "", 0, 50, "50", "")]
    [InlineData(51, "", 0, 50, "51", "50")]
    [InlineData(0, "", 0, 0, "0", "")]
    public async Task A_taught_list_comes_in_pages(int rows, string start, int first, int count, string total, string next)
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Things, Rows(rows));

        var (_, answer) = await test.GetAsync($"/rest/{Things}?auth=admin&start={start}");

        Assert.Equal(Enumerable.Range(first, count), answer.GetProperty("result").EnumerateArray().Select(static row => row.GetInt32()));
        Assert.Equal((total, next), (Text(answer, "total"), Text(answer, "next")));
    }

    [Fact]
    public async Task The_rows_may_be_in_the_only_member()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Things, new JsonObject { ["things"] = Rows(51) });

        var (_, answer) = await test.GetAsync($"/rest/{Things}?auth=admin&start=50");

        Assert.Equal("""{"things":[50]}""", answer.GetProperty("result").GetRawText());
        Assert.Equal(("51", ""), (Text(answer, "total"), Text(answer, "next")));
    }

    [Fact]
    public async Task Other_results_have_no_pages()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer("shop.thing.get", Rows(60));
        test.Portal.Answer(Things, """{"a":[1],"b":[2]}""");

        Assert.Equal(60, JsonElement.Parse(await test.CallAsync("shop.thing.get", "{}")).GetArrayLength());
        Assert.Equal("""{"a":[1],"b":[2]}""", await test.CallAsync(Things, "{}"));
    }

    [Fact]
    public async Task The_library_reads_all_pages()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Things, new JsonObject { ["things"] = Rows(101) });

        var rows = await test.Portal.CreateClient().ListAsync(Things, cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(101, rows.Count);
    }

    [Fact]
    public async Task A_batch_has_totals_nexts_and_references()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.Answer(Things, Rows(60));
        test.Portal.Answer("shop.thing.get", static request => request.Parameters.GetProperty("id").GetString());
        test.Portal.Answer("shop.thing.delete", static request => throw request.Refuse("NO", "No"));

        var answer = JsonElement.Parse(await test.CallAsync("batch", """
            {"cmd":{"l":"shop.thing.list?start=50","g":"shop.thing.get?id=$result[l][3]","d":"shop.thing.delete","u":"shop.nothing.get","n":"shop.thing.get?id=$total[l]"}}
            """.Trim()));

        Assert.Equal("""{"l":[50,51,52,53,54,55,56,57,58,59],"g":"53","n":"60"}""", answer.GetProperty("result").GetRawText());
        Assert.Equal("""{"l":60}""", answer.GetProperty("result_total").GetRawText());
        Assert.Equal("[]", answer.GetProperty("result_next").GetRawText());
        Assert.Equal(["NO", "ERROR_METHOD_NOT_FOUND"], answer.GetProperty("result_error").EnumerateObject().Select(static error => error.Value.GetProperty("error").GetString()));
        Assert.Equal(["shop.thing.list", "shop.thing.get", "shop.thing.delete", "shop.nothing.get", "shop.thing.get"], test.Portal.Requests.Select(static request => request.Method));
        Assert.All(test.Portal.Requests, static request => Assert.True(request.IsInBatch));
    }

    private static JsonArray Rows(int count) => new([.. Enumerable.Range(0, count).Select(static number => (JsonNode)number)]);

    private static string Text(JsonElement answer, string member) => answer.TryGetProperty(member, out var value) ? value.GetRawText() : "";
}
