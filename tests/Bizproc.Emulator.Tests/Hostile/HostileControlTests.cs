using System.Text;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>An invalid control call is refused with one line, and the emulator continues.</summary>
public sealed class HostileControlTests
{
    private const int LongestLine = 1000;

    private static readonly string[] Calls =
    [
        "shown", "tokens", "webhooks", "run", "steps", "faults", "portal", "clock", "install", "update", "uninstall", "settings", "bx24", "users", "move",
    ];

    public static TheoryData<string, string> Senseless => new()
    {
        { "nothing", "" },
        { "null", "null" },
        { "a list", "[]" },
        { "a text", "\"x\"" },
        { "a number", "1e999" },
        { "broken off", "{" },
        { "two", "{}{}" },
        { "an unknown member", "{\"nope\":1}" },
        { "half a character", "{\"\\ud800\":1}" },
        { "broken UTF-8", "{\"\u00ff" },
        { "10,000 brackets", new string('[', 10_000) },
        { "deep nesting", string.Concat(Enumerable.Repeat("{\"values\":", 10_000)) },
        { "a long name", "{\"" + new string('<', 1_000_000) + "\":1}" },
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public async Task A_body_without_sense_is_refused_by_every_call(string what, string body)
    {
        await using var test = await TestPortal.StartAsync();
        byte[] bytes = Encoding.Latin1.GetBytes(body);

        foreach (string call in Calls) await AssertRefusedAsync(test, call, bytes, what);

        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Theory]
    [InlineData("run", """{"code":null}""")]
    [InlineData("run", """{"code":"a","application":null}""")]
    [InlineData("run", """{"code":"a","documentType":[]}""")]
    [InlineData("run", """{"code":"a","documentType":["crm","X"]}""")]
    [InlineData("run", """{"code":"a","documentType":[null,null,null]}""")]
    [InlineData("run", """{"code":"a","documentId":["a","b",null]}""")]
    [InlineData("run", """{"code":"a","values":[]}""")]
    [InlineData("run", """{"code":"a","values":{"p":"\ud800"}}""")]
    [InlineData("run", """{"code":"nobody"}""")]
    [InlineData("faults", """{"kind":99}""")]
    [InlineData("faults", """{"kind":"99"}""")]
    [InlineData("faults", """{"kind":"delay","delayMs":2147483647}""")]
    [InlineData("faults", """{"kind":"error","times":0}""")]
    [InlineData("faults", """{"kind":"error","http":200}""")]
    [InlineData("faults", """{"kind":"error","retryAfterSeconds":-1}""")]
    [InlineData("faults", """{"kind":"error","method":null}""")]
    [InlineData("tokens", """{"token":""}""")]
    [InlineData("tokens", """{"token":"t","user":99999999999}""")]
    [InlineData("tokens", """{"token":"t","admin":"yes"}""")]
    [InlineData("portal", """{"edition":"cloud"}""")]
    [InlineData("portal", """{"language":"xx"}""")]
    [InlineData("portal", """{"version":"99999999999.1"}""")]
    [InlineData("portal", """{"dateFormat":7}""")]
    [InlineData("portal", """{"dateFormat":"7"}""")]
    [InlineData("clock", """{"advanceSeconds":-1}""")]
    [InlineData("clock", """{"advanceSeconds":1e308}""")]
    [InlineData("clock", """{"advanceSeconds":"60"}""")]
    [InlineData("shown", """{"documentType":["a"],"filter":{},"edition":"a\nb"}""")]
    [InlineData("settings", """{"code":"no\nbody"}""")]
    [InlineData("install", """{"application":"app.1"}""")]
    [InlineData("bx24", """{"sid":"x","method":"a\nb"}""")]
    [InlineData("users", """{"user":0}""")]
    [InlineData("users", """{"user":"1"}""")]
    [InlineData("users", "{}")]
    [InlineData("move", """{"address":"a\nb"}""")]
    [InlineData("move", """{"address":"http://127.0.0.1:99999"}""")]
    [InlineData("move", """{"redirect":"302"}""")]
    [InlineData("update", """{"handler":"a\nb"}""")]
    [InlineData("portal", """{"omitsMemberId":"yes"}""")]
    [InlineData("steps", """{"workflow":"a|b","activity":"A","event":"e"}""")]
    public async Task Wrong_values_are_refused(string call, string body)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");

        await AssertRefusedAsync(test, call, Encoding.UTF8.GetBytes(body), body);

        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task A_huge_body_is_refused_by_every_call()
    {
        await using var test = await TestPortal.StartAsync();
        byte[] body = new byte[Emulator.Http.RequestLimits.Bytes + 1];

        foreach (string call in Calls)
        {
            var (http, answer) = await test.PostAsync("/emulator/" + call, body, "application/json");
            Assert.Equal((413, "REQUEST_TOO_LARGE"), (http, answer.GetProperty("error").GetString()));
        }
    }

    [Fact]
    public async Task The_clock_cannot_be_moved_beyond_time()
    {
        await using var test = await TestPortal.StartAsync();
        const string Century = """{"advanceSeconds":3153600000}""";

        Assert.Equal(200, (await test.PostAsync("/emulator/clock", Century, "application/json")).Http);
        for (int i = 0; i < 100; i++) await AssertRefusedAsync(test, "clock", Encoding.UTF8.GetBytes(Century), "again");

        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Fact]
    public async Task A_run_needs_nothing_but_a_code()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("bizproc.activity.add", """{"CODE":"a","NAME":"N","HANDLER":"http://127.0.0.1:1/"}""");

        var (http, answer) = await test.PostAsync("/emulator/run", """{"code":"a"}""", "application/json");

        Assert.Equal((200, """{"id":"1"}"""), (http, answer.GetRawText()));
    }

    private static async Task AssertRefusedAsync(TestPortal test, string call, byte[] body, string what)
    {
        var (http, answer) = await test.PostAsync("/emulator/" + call, body, "application/json");
        Assert.True(http == 400, $"{call} with {what}: {http} {answer.GetRawText()}");
        Assert.Equal(["error", "error_description"], answer.EnumerateObject().Select(static member => member.Name));
        Assert.Matches($@"\A[^\p{{Cc}}]{{10,{LongestLine}}}\z", answer.GetProperty("error_description").GetString());
    }
}
