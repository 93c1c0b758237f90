using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>
/// A batch may have many references, and their values may contain further ones: the batch is refused before it grows (portal: 3.6).
/// </summary>
public sealed class HostileBatchTests
{
    [Fact]
    public async Task Texts_that_double_with_each_command_are_refused()
    {
        await using var test = await TestPortal.StartAsync();
        var commands = new List<string> { "bizproc.activity.add?CODE=a&NAME=N&HANDLER=https://a.b/&PROPERTIES[" + new string('-', 20_000) + "]=1" };
        const string Lists = "&DOCUMENT_TYPE[]=lists&DOCUMENT_TYPE[]=Bitrix\\Lists\\BizprocDocumentLists&DOCUMENT_TYPE[]=iblock_";
        for (int i = 1; i < 50; i++)
        {
            string before = $"$error[{i - 1}][error_description]";
            commands.Add("bizproc.activity.add?CODE=a&NAME=N&HANDLER=https://a.b/" + Lists + before + before);
        }

        await AssertTooLargeAsync(test, commands);
    }

    [Fact]
    public async Task Trees_that_double_with_each_command_stop_growing()
    {
        await using var test = await TestPortal.StartAsync();
        var commands = new List<string> { "app.option.set?k=1", "app.option.get?option=k" };
        for (int i = 1; i < 49; i += 2)
        {
            commands.Add($"app.option.set?options[k][a]=$result[{i}]&options[k][b]=$result[{i}]");
            commands.Add("app.option.get?option=k");
        }

        var (http, answer) = await BatchAsync(test, commands);

        Assert.Equal(200, http);
        Assert.Contains("longer than 65534 bytes", answer.GetProperty("result").GetProperty("result_error").GetRawText(), StringComparison.Ordinal);
        Assert.InRange(test.Portal.ReadState().GetRawText().Length, 1, 100_000);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task Trees_cannot_grow_deeper_with_each_batch()
    {
        await using var test = await TestPortal.StartAsync();
        string deeper = string.Concat(Enumerable.Repeat("[a]", 60));
        string[] commands = ["app.option.get?option=k", $"app.option.set?options[k]{deeper}=$result[0]"];

        int http = 200;
        for (int i = 0; i < 20 && http == 200; i++) http = (await BatchAsync(test, commands)).Http;

        Assert.Equal(413, http);
        Assert.NotEmpty(test.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task Thousands_of_references_to_a_long_result_are_refused()
    {
        await using var test = await TestPortal.StartAsync();

        await AssertTooLargeAsync(test,
        [
            "app.option.set?x=" + new string('y', 50_000),
            "app.option.get?option=x",
            "app.option.set?z=" + string.Concat(Enumerable.Repeat("$result[1]", 10_000)),
        ]);
    }

    [Theory]
    [InlineData("$result[")]
    [InlineData("$result")]
    [InlineData("$")]
    [InlineData("$time[x]")]
    [InlineData("$result[0][")]
    public async Task A_hundred_thousand_beginnings_of_references_are_read_once(string text)
    {
        await using var test = await TestPortal.StartAsync();

        string many = string.Concat(Enumerable.Repeat(text, 100_000));
        var (http, _) = await BatchAsync(test, ["bizproc.activity.list", "bizproc.activity.delete?CODE=" + many]);

        Assert.Equal(200, http);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task Fifty_commands_with_four_thousand_references_each_are_refused()
    {
        await using var test = await TestPortal.StartAsync();
        string many = "app.option.set?" + string.Join('&', Enumerable.Range(0, 4000).Select(static i => $"a{i}=$result[0]"));

        await AssertTooLargeAsync(test, ["app.info", .. Enumerable.Repeat(many, 49)]);
    }

    [Theory]
    [InlineData("""{"cmd":null}""")]
    [InlineData("""{"cmd":"x"}""")]
    [InlineData("""{"cmd":[null,1,[],{}]}""")]
    [InlineData("""{"cmd":["","?","#","?#","&","batch?cmd[0]=batch","\u0000"]}""")]
    [InlineData("""{"cmd":{"":"app.info","result":"$result[]","x":"app.info?token[]=1"}}""")]
    public async Task Odd_commands_are_answered(string body)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/batch?auth=admin", body, "application/json");

        Assert.True(http is 200 or 500 && answer.ValueKind == JsonValueKind.Object);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    private static async Task AssertTooLargeAsync(TestPortal test, IEnumerable<string> commands)
    {
        var (http, answer) = await BatchAsync(test, commands);

        Assert.Equal((413, "REQUEST_TOO_LARGE"), (http, answer.GetProperty("error").GetString()));
        Assert.Equal("true", await test.AddAsync("next"));
    }

    private static Task<(int Http, JsonElement Answer)> BatchAsync(TestPortal test, IEnumerable<string> commands)
    {
        var cmd = new JsonArray([.. commands.Select(static command => (JsonNode)command)]);
        return test.PostAsync("/rest/batch?auth=admin", $$"""{"cmd":{{cmd.ToJsonString()}}}""", "application/json");
    }
}
