using System.Text.RegularExpressions;

namespace Bizproc.Emulator.Tests.Verification;

public sealed class VerifyDifferenceTests
{
    private const string Denied = """{"error":"ACCESS_DENIED","error_description":"Access denied!"}""";

    [Fact]
    public async Task What_a_portal_answers_otherwise_is_printed()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = static (_, _, answer) =>
            Task.FromResult((answer.Http, answer.Json.Replace("No fields to update", "Nothing to update", StringComparison.Ordinal)));

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Matches(
            """
            line 400, plc-7-update-only-placement-handler: bizproc\.activity\.update
              sent      \{"CODE":"bizproc-verify-[0-9a-f]{8}-c","FIELDS":\{"PLACEMENT_HANDLER":"https://app\.example\.com/z\?bizproc-verify-[0-9a-f]{8}"\}\}
              expected  400 ERROR_ACTIVITY_VALIDATION_FAILURE No fields to update
              got       400 ERROR_ACTIVITY_VALIDATION_FAILURE Nothing to update
            """.ReplaceLineEndings(@"\r?\n"),
            output);
        int differences = Regex.Count(output, "^line ", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        Assert.Contains($"{433 - differences} of 433 replayed lines are answered alike", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch", "-x\"]", "-y\"]", 344)]
    [InlineData("batch", "\"result_total\":[]", "\"result_total\":{}", 352)]
    [InlineData("bizproc.activity.add", ":true,", ":\"true\",", 27)]
    [InlineData("bizproc.activity.list", ":[],", ":{},", 333)]
    public async Task A_result_of_another_shape_is_a_difference(string method, string from, string to, int scenario)
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        // The lists at the beginning and at the end are not recorded ones.
        liar.Answer = (called, _, answer) => Task.FromResult(
            (answer.Http, called == method && liar.Calls.Count > 2 ? answer.Json.Replace(from, to, StringComparison.Ordinal) : answer.Json));

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        int line = Emulator.Verification.RecordedLine.ReadAll()
            .First(line => line.Scenario == scenario && line.Result is not null && line.Method == method).Number;
        Assert.Equal(1, code);
        Assert.Contains($"line {line}, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_named()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = async (method, body, answer) =>
        {
            // The action is added again as soon as it is deleted.
            if (!method.EndsWith(".delete", StringComparison.Ordinal) || !answer.Json.Contains("true", StringComparison.Ordinal)) return answer;

            string code = Regex.Match(body, "bizproc-verify-[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
            await portal.AddAsync(code);
            return (403, Denied);
        };

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.Contains("The portal does not delete the actions that were added", output, StringComparison.Ordinal);
        Assert.Matches(@"Left behind on the portal: activity bizproc-verify-[0-9a-f]{8}-c1\r?\n", output);
        Assert.Single(portal.Activities);
    }

    [Fact]
    public async Task A_portal_that_goes_away_is_not_asked_hundreds_of_times()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = (_, _, answer) =>
        {
            if (liar.Calls.Count == 100) portal.Portal.AddFault(new PortalFault(FaultKind.Error) { Http = 401, Error = "expired_token", Times = 100_000 });
            return Task.FromResult(answer);
        };

        var (code, output, _) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal(1, code);
        Assert.InRange(liar.Calls.Count, 100, 130);
        Assert.Contains("The remaining calls were not made.", output, StringComparison.Ordinal);
        Assert.Contains("Look for codes that begin with bizproc-verify-", output, StringComparison.Ordinal);
    }
}
