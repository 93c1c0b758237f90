using System.Globalization;
using System.Text;

namespace Bizproc.Tool.Tests.Hostile;

/// <summary>Portals that answer with anything: one sentence, exit code 3, and no more memory than an answer needs.</summary>
public sealed class HostilePortalTests
{
    private const int LongerThanAnyAnswer = 17 * 1024 * 1024;

    [Theory]
    [InlineData("list", "html")]
    [InlineData("list", "long")]
    [InlineData("list", "no list")]
    [InlineData("list", "numbers")]
    [InlineData("list", "objects")]
    [InlineData("list", "one list")]
    [InlineData("list", "many codes")]
    [InlineData("list", "deep")]
    [InlineData("list", "nothing")]
    [InlineData("impact", "html")]
    [InlineData("impact", "long")]
    [InlineData("impact", "numbers")]
    [InlineData("impact", "deep")]
    [InlineData("impact", "no rows")]
    [InlineData("impact", "endless")]
    [InlineData("impact", "circle")]
    [InlineData("impact", "uses")]
    public async Task Any_answer_ends_in_one_sentence(string command, string answer)
    {
        await using var portal = await SmallServer.StartAsync();
        int page = 0;
        portal.Answer = path => Answer(answer, path, Interlocked.Increment(ref page));

        var (code, output, error) = await ToolRun.RunAsync(command, "--portal", portal.Address);

        Assert.Equal((3, ""), (code, output));
        Assert.Matches(@"\A[^\n]{20,1000}\.\n\z", error);
        Assert.DoesNotContain("unexpectedly", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    /// <summary>No sentence has the name of the request in which the calls were sent, and each says what to do.</summary>
    [Theory]
    [InlineData("""{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}""", "The portal refuses calls from this address for a time, because there were too many (QUERY_LIMIT_EXCEEDED). Wait a minute, and try again.", 503)]
    [InlineData("""{"error":"INTERNAL_SERVER_ERROR","error_description":"Internal server error"}""", "The portal has failed: INTERNAL_SERVER_ERROR: Internal server error. Try again later. If it stays so, its administrator must look into its log.", 500)]
    [InlineData("""{"error":"x","error_description":""}""", "The portal refuses this: x. Correct what it names, and try again.", 400)]
    [InlineData("""{"result":{"result":{},"result_error":[]}}""", "The portal does not answer as a portal does. Check the address (--portal): it must be that of a Bitrix24 portal, without a path.", 200)]
    [InlineData("""{"error":"PORTAL_DELETED","error_description":"gone"}""", "The portal was deleted (PORTAL_DELETED). Name another portal with --portal.", 403)]
    [InlineData("""{"error":"ACCESS_DENIED","error_description":"No."}""", "The portal refuses this: ACCESS_DENIED: No. Set BIZPROC_TOKEN to an access token of the application, which it gets when an administrator of the portal opens it, or ask an administrator for the right.", 403)]
    public async Task A_failure_is_told_in_the_words_of_the_command_line(string answer, string sentence, int status)
    {
        await using var portal = await SmallServer.StartAsync();
        portal.Status = status;
        portal.Answer = _ => Json(answer);

        var (code, output, error) = await ToolRun.RunAsync("list", "--portal", portal.Address);

        Assert.Equal((3, "", $"{sentence}\n"), (code, output, error));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_failure_of_the_server_is_not_a_wrong_address(int status)
    {
        await using var portal = await SmallServer.StartAsync();
        portal.Status = status;
        portal.Answer = static _ => ("text/plain", "Internal Server Error"u8.ToArray());

        var (code, _, error) = await ToolRun.RunAsync("list", "--portal", portal.Address);
        var (_, checks, _) = await ToolRun.RunAsync("doctor", "--portal", portal.Address);
        var (verified, _, refusal) = await ToolRun.RunAsync("verify", "--portal", portal.Address);

        const string Later = "Try again later. If it stays so, its administrator must look into its log.";
        Assert.Equal((3, $"The portal has failed: it answers with the status {status}. {Later}\n"), (code, error));
        Assert.Contains($": it has failed: it answers with the status {status}. {Later}\n", checks, StringComparison.Ordinal);
        Assert.Equal((3, $"The portal has failed: its answer to bizproc.activity.list is HTTP {status}. {Later}\n"), (verified, refusal));
    }

    [Fact]
    public async Task A_port_without_encryption_is_said()
    {
        await using var portal = await SmallServer.StartAsync();

        var (code, _, error) = await ToolRun.RunAsync("list", "--portal", portal.Address.Replace("http:", "https:", StringComparison.Ordinal));
        var (_, checks, _) = await ToolRun.RunAsync("doctor", "--portal", portal.Address.Replace("http:", "https:", StringComparison.Ordinal));

        Assert.Equal((3, "The portal does not speak https at this address. Check the port, or use http:// for a portal on this machine.\n"), (code, error));
        Assert.Contains(": it does not speak https at this address. Check the port", checks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_with_missing_members_are_listed_as_far_as_they_go()
    {
        await using var portal = await SmallServer.StartAsync();
        portal.Answer = static path => Json(path switch
        {
            "/rest/app.info" => """{"result":{"CODE":"app.1"}}""",
            "/rest/batch" => """{"result":{"result":[["a"],[]],"result_error":[]}}""",
            _ => """{"result":[{},{"ID":"x","TEMPLATE":7},{"ID":3,"NAME":null,"TEMPLATE":[{"Type":[]},{"Properties":{"Title":{}}},{"Type":"TYPE"},{"Type":"TYPE","Properties":[]},{"Type":"TYPE","Properties":{"Title":["t"],"key":1}}]}],"next":null}"""
                .Replace("TYPE", WorkflowActivityType.ForAction("app.1", "a"), StringComparison.Ordinal),
        });

        var (code, output, error) = await ToolRun.RunAsync("impact", "--portal", portal.Address);

        Assert.Equal((0, "1 of 3 templates. Automation rules on stages cannot be seen: no method of a portal lists them.\n"), (code, error));
        Assert.Equal(4, output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Signs_that_control_a_terminal_are_not_printed()
    {
        await using var portal = await SmallServer.StartAsync();
        portal.Answer = static _ => Json("""{"result":{"result":[["a\u001b[2Jb\r\nc\u202ed"],[]],"result_error":[]}}""");

        var (code, output, _) = await ToolRun.RunAsync("list", "--portal", portal.Address);

        Assert.Equal((0, "kind      code         on portal  declared by\nactivity  a [2Jb  c d  yes        -\n"), (code, output));
    }

    [Fact]
    public async Task A_code_of_a_portal_makes_no_line_of_its_own()
    {
        await using var portal = await SmallServer.StartAsync();
        portal.Answer = static _ => Json("""{"result":{"result":[["a\u001b[2J\r\n  + add          activity  forged"],[],"",{"INSTALLED":true}],"result_error":[]}}""");

        var (_, output, _) = await ToolRun.RunAsync("plan", "--orphans", "report", "--portal", portal.Address, "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample);

        Assert.Contains("  ? orphan       activity  a [2J    + add          activity  forged (is not declared)\n", output, StringComparison.Ordinal);
    }

    private static (string, byte[]) Answer(string kind, string path, int page)
    {
        bool isTemplates = path.EndsWith("template.list", StringComparison.Ordinal);
        if (kind == "html") return ("text/html", Encoding.UTF8.GetBytes("<!DOCTYPE html><title>Sign in</title><script>alert(1)</script>"));
        if (kind == "long") return ("application/json", Enumerable.Repeat((byte)' ', LongerThanAnyAnswer).ToArray());

        return Json(kind switch
        {
            "nothing" => "{}",
            "no list" => """{"result":7}""",
            "numbers" => """{"result":{"CODE":1,"result":[[1,2],[3]],"result_error":[]}}""",
            "objects" => """{"result":{"result":[{"a":"b"},[]],"result_error":[]}}""",
            "one list" => """{"result":{"result":[["a"]],"result_error":[]}}""",
            "many codes" => $$$"""{"result":{"result":[[{{{string.Join(',', Enumerable.Range(0, 20_000).Select(static i => $"\"c{i}\""))}}}],[]],"result_error":[]}}""",
            "deep" => $"{{\"result\":{new string('[', 100_000)}{new string(']', 100_000)}}}",
            _ when path == "/rest/app.info" => """{"result":{"CODE":"app.1"}}""",
            _ when path == "/rest/batch" => """{"result":{"result":[["a"],[]],"result_error":[]}}""",
            "no rows" => """{"result":{"a":[],"b":[]}}""",
            "circle" when isTemplates => """{"result":[{"ID":1}],"next":-5,"total":1}""",
            "uses" => $$$"""{"result":[{"ID":1,"TEMPLATE":[{{{string.Join(',', Enumerable.Repeat($"{{\"Type\":\"{WorkflowActivityType.ForAction("app.1", "a")}\"}}", 30_000))}}}]}],"next":{{{page * 50}}}}""",
            _ => string.Create(CultureInfo.InvariantCulture, $"{{\"result\":[{string.Join(',', Enumerable.Repeat("{\"ID\":1}", 5_000))}],\"next\":{page * 5_000}}}"),
        });
    }

    private static (string, byte[]) Json(string text) => ("application/json", Encoding.UTF8.GetBytes(text));
}
