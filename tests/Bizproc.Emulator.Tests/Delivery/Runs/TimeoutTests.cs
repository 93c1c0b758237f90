using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>portal: 11.4</summary>
public sealed class TimeoutTests
{
    private static JsonObject TenSeconds => new() { ["TimeoutDuration"] = 10, ["TimeoutDurationType"] = "s" };

    [Fact]
    public async Task A_step_ends_when_its_time_is_over_and_not_before()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"", settings: TenSeconds);
        var over = test.Portal.WaitAsync(run.Id, TestContext.Current.CancellationToken);

        test.Portal.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(StepState.Waiting, test.Portal.GetRun(run.Id).State);

        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("clock", """{"advanceSeconds":1}"""));
        var ended = await over;
        Assert.Equal((StepState.TimedOut, 1), (ended.State, ended.Values.GetProperty("IsTimeout").GetInt32()));
    }

    [Fact]
    public async Task An_answer_after_that_changes_nothing()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("""
            "USE_SUBSCRIPTION":"Y","RETURN_PROPERTIES":{"out":{"Name":"O","Type":"string"}}
            """, settings: TenSeconds);
        string token = FormFields.Of(run.Form).Single(static field => field.Key == "event_token").Value;

        test.Portal.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$$"""{"EVENT_TOKEN":"{{{token}}}","RETURN_VALUES":{"out":"late"}}"""));

        Assert.Null(test.Portal.GetRun(run.Id).Values.GetProperty("out").GetString());
    }

    [Fact]
    public async Task Without_a_limit_a_step_waits_for_ever()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"");

        test.Portal.Advance(TimeSpan.FromDays(3650));

        Assert.Equal(StepState.Waiting, test.Portal.GetRun(run.Id).State);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e300")]
    [InlineData("\"60\"")]
    [InlineData("null")]
    public async Task The_clock_goes_forward_only(string seconds)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.StartsWith("400 {\"error\":\"WRONG_REQUEST\"", await test.ControlAsync("clock", $$"""{"advanceSeconds":{{seconds}}}"""), StringComparison.Ordinal);
    }
}
