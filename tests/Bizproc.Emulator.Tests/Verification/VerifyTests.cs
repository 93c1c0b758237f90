namespace Bizproc.Emulator.Tests.Verification;

public sealed class VerifyTests
{
    [Fact]
    public async Task The_emulator_answers_all_replayed_lines_alike_and_is_as_before()
    {
        await using var portal = await TestPortal.StartAsync();
        string before = portal.Portal.ReadState().GetRawText();

        var (code, output, error) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("433 of 433 replayed lines are answered alike; 251 left out: 198 rows of registrations, ", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is left behind", output, StringComparison.Ordinal);
        Assert.Equal(before, portal.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task Other_actions_of_the_application_survive_untouched()
    {
        await using var portal = await TestPortal.StartAsync();
        string[] activities = ["c1", "C1", "Dup", "dup", "a", "b", "c", "x", "ok", "123", "zz", "A", "-", ".", "bizproc-verify-"];
        foreach (string other in activities) await portal.AddAsync(other);
        foreach (string other in new[] { "zzz", "robot" }) await portal.AddAsync(other, kind: "robot");
        await portal.AddAsync("p", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://app.example.com/p\"");
        await portal.AddAsync("z", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://app.example.com/handler\"");
        await portal.AddAsync("q", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://app.example.com/p\"", token: "admin@app.2");
        string before = portal.Portal.ReadState().GetRawText();

        var (code, output, error) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal((0, ""), (code, error));
        // One less than on an empty portal: a batch that deletes the first listed code.
        Assert.Contains("432 of 432 replayed lines are answered alike; 252 left out", output, StringComparison.Ordinal);
        Assert.Contains("1 with a reference that could delete a foreign action", output, StringComparison.Ordinal);
        Assert.Equal(before, portal.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task A_portal_that_limits_calls_is_asked_again()
    {
        var time = new FastTime(factor: 300);
        var options = new EmulatedPortalOptions { Time = time, Settings = new PortalSettings { RateLimit = true } };
        await using var portal = await EmulatedPortal.StartAsync(options, TestContext.Current.CancellationToken);
        using var remote = new Emulator.Verification.RemotePortal(portal.Address, "admin", static _ => { }, time);
        using var output = new StringWriter();
        using var progress = new StringWriter();
        var report = new Emulator.Verification.VerificationReport(output, progress, portal.Address, time);

        var result = await new Emulator.Verification.Verifier(remote, report, time).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(result.IsAlike, output.ToString());
        Assert.Matches(@"\A(\d+ of 433 \.\.\.\r?\n){3,}\z", progress.ToString());
    }
}
