using System.Text.Json.Nodes;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>Values of a designer that are evaluated when a workflow runs, or converted (portal: 10.3, 20.4).</summary>
public sealed class HostileRunTests
{
    public static TheoryData<string> NoSums =>
    [
        "=", "==", "=1/0", "=0/0", "=-", "=1+", "=()", "=)", "=1)", "=.", "=1.2.3", "=1e5", "=\0", "=\ud800",
        "=" + new string('(', 100_000),
        "=" + new string('-', 100_000),
        "=" + new string('9', 1000),
        "=" + new string('(', 101) + "1" + new string(')', 101),
        "=" + string.Concat(Enumerable.Repeat("9*", 1000)) + "9",
    ];

    [Theory]
    [MemberData(nameof(NoSums))]
    public void What_is_no_sum_stays_as_it_is_written(string text) => Assert.Equal(text, Evaluate(text).ToText());

    [Theory]
    [InlineData("1", "+1", 100_000, "100001")]
    [InlineData("1", "*1", 100_000, "1")]
    [InlineData("(1)", "+(1)", 1000, "1001")]
    [InlineData("-1", "-(-1)", 1000, "999")]
    [InlineData("1", "+   1", 1000, "1001")]
    public void A_long_sum_is_worked_out(string first, string more, int times, string expected) =>
        Assert.Equal(expected, Evaluate("=" + first + string.Concat(Enumerable.Repeat(more, times))).ToText());

    [Theory]
    [InlineData("a{=Document:X}", 100_000)]
    [InlineData("{=Document:X}", 2)]
    public async Task A_long_field_named_often_is_refused(string text, int times)
    {
        await using var test = await StartAsync();
        var request = new RunRequest("a")
        {
            Values = new JsonObject { ["p"] = string.Concat(Enumerable.Repeat(text, times)) },
            Document = new JsonObject { ["X"] = new string('x', RequestLimits.Referenced) },
        };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.RunAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains("references", refused.Message, StringComparison.Ordinal);
        await AssertRunsAsync(test);
    }

    [Fact]
    public async Task A_long_key_that_a_form_repeats_is_refused()
    {
        await using var test = await StartAsync();
        var zeros = new JsonArray([.. Enumerable.Range(0, 10_000).Select(static _ => (JsonNode)0)]);
        var request = new RunRequest("a") { Values = new JsonObject { ["m"] = new JsonObject { [new string('k', 100_000)] = zeros } } };

        await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.RunAsync(request, TestContext.Current.CancellationToken));

        await AssertRunsAsync(test);
    }

    [Fact]
    public async Task Long_forms_make_room_for_others()
    {
        await using var test = await StartAsync();

        for (int i = 0; i < 12; i++)
        {
            var request = new RunRequest("a") { Values = new JsonObject { ["p"] = new string('x', 10_000_000) } };
            await test.Portal.RunAsync(request, TestContext.Current.CancellationToken);
        }

        var (_, runs) = await test.GetAsync("/emulator/runs");
        Assert.InRange(runs.GetArrayLength(), 1, 10);
        Assert.Throws<ArgumentException>(() => test.Portal.GetRun("1"));
        Assert.Equal(StepState.Waiting, test.Portal.GetRun("12").State);
    }

    [Theory]
    [InlineData("01.05.2026 07:00:00 [")]
    [InlineData("01.05.2026 07:00:00 []")]
    [InlineData("01.05.2026 07:00:00 [x]")]
    [InlineData("01.05.2026 07:00:00 [99999999999]")]
    [InlineData(" []")]
    [InlineData("]")]
    [InlineData("")]
    public void A_date_with_an_odd_offset_stays_as_it_is(string text) => Assert.Equal(text, Send(text));

    [Theory]
    [InlineData("01.05.2026 07:00:00 [-86400]", "02.05.2026 07:00:00")]
    [InlineData("01.05.2026 07:00:00 [86401]", "01.05.2026 07:00:00")]
    [InlineData("01.05.2026 07:00:00 [-2147483648]", "01.05.2026 07:00:00")]
    [InlineData("01.01.0001 00:00:00 [86400]", "01.01.0001 00:00:00")]
    [InlineData("31.12.9999 23:59:59 [-86400]", "31.12.9999 23:59:59")]
    [InlineData("99.99.9999 99:99:99 [3600]", "99.99.9999 99:99:99")]
    [InlineData(" [0]", "")]
    public void An_offset_beyond_time_is_only_taken_away(string text, string expected) => Assert.Equal(expected, Send(text));

    [Theory]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("2026-05-01T07:00:00+99:99")]
    [InlineData("2026-05-01T25:00:00Z")]
    [InlineData("2026-05-01T07:00:00")]
    [InlineData("\0")]
    public void An_answered_date_never_fails(string text) =>
        Assert.NotEmpty(new PortalDates(PortalDateFormat.MonthDayYear).Keep(text, hasTime: true));

    private static PhpValue Evaluate(string text) => WorkflowExpression.Evaluate(new PhpString(text), new DocumentSource([]), new ValueBudget());

    private static string Send(string text) => new PortalDates(PortalDateFormat.DayMonthYear).Send(text, hasTime: true);

    private static async Task<TestPortal> StartAsync()
    {
        var test = await TestPortal.StartAsync();
        Assert.Equal("true", await test.CallAsync("bizproc.activity.add", """
            {"CODE":"a","NAME":"N","HANDLER":"http://127.0.0.1:1/","USE_SUBSCRIPTION":"Y",
             "PROPERTIES":{"p":{"NAME":"P","TYPE":"string"},"m":{"NAME":"M","TYPE":"int","MULTIPLE":"Y"}}}
            """.Trim()));
        return test;
    }

    private static async Task AssertRunsAsync(TestPortal test) =>
        Assert.Equal(StepState.Waiting, (await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken)).State);
}
