using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Verification;

public sealed class VerifySafetyTests
{
    private const string Secret = "5ecret/Token+of\"mine";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_but_codes_with_the_own_prefix_is_ever_sent(bool hasOthers)
    {
        await using var portal = await TestPortal.StartAsync();
        if (hasOthers) await portal.AddAsync("c1");
        await using var between = await PortalInBetween.StartAsync(portal.Portal.Address);

        await VerifyRun.AskAsync(between.Address);

        var codes = between.Calls.SelectMany(CodesOf).ToArray();
        // A reference resolves to a code that the portal listed. It can only be one of ours if the portal had no others.
        var foreign = codes.Where(static code => code is PhpString { IsEmpty: false }).Select(static code => code.ToText())
            .Where(static code => !code.StartsWith("bizproc-verify-", StringComparison.Ordinal));
        Assert.Equal(hasOthers ? [] : ["$result[l][0]"], foreign);
        Assert.InRange(codes.Length, 600, 1000);
        var others = codes.Where(static code => code is not PhpString).Select(static code => code.GetType().Name).Distinct().Order();
        Assert.Equal(["PhpArray", "PhpBoolean", "PhpDouble", "PhpInteger", "PhpNull"], others);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_an_add_cleans_up()
    {
        using var stop = new CancellationTokenSource();
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("c1");
        string before = portal.Portal.ReadState().GetRawText();
        await using var between = await PortalInBetween.StartAsync(portal.Portal.Address);
        int adds = 0;
        between.Answer = async (method, _, answer) =>
        {
            // The portal has carried it out, but the answer is lost.
            if (method == "bizproc.activity.add" && answer.Json.Contains("true", StringComparison.Ordinal) && ++adds == 20) await stop.CancelAsync();
            return answer;
        };

        var (code, output, _) = await VerifyRun.RunUntilAsync(stop.Token, "verify", "--portal", between.Address.ToString(), "--token", "admin");

        Assert.Equal(1, code);
        Assert.Contains("Interrupted", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is left behind", output, StringComparison.Ordinal);
        Assert.Matches(@"were not made\.", output);
        Assert.Equal(before, portal.Portal.ReadState().GetRawText());
    }

    [Fact]
    public async Task A_broken_connection_after_an_add_leaves_nothing_behind()
    {
        await using var portal = await TestPortal.StartAsync();
        portal.Portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "bizproc.robot.add", Times = 2 });
        portal.Portal.AddFault(new PortalFault(FaultKind.Truncate) { Method = "batch" });

        var (code, output, _) = await VerifyRun.AskAsync(portal.Portal.Address);

        Assert.Equal(1, code);
        Assert.Contains("  got       no answer: ", output, StringComparison.Ordinal);
        Assert.Empty(portal.Activities);
    }

    [Fact]
    public async Task The_token_is_never_printed()
    {
        await using var portal = await TestPortal.StartAsync();
        portal.Portal.AddToken(Secret);
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        string quoted = Secret.Replace("\"", "\\\"", StringComparison.Ordinal);
        liar.Answer = (_, _, answer) => Task.FromResult((answer.Http, answer.Json.Replace("Empty", quoted + " Empty", StringComparison.Ordinal)));

        var (code, output, error) = await VerifyRun.AskAsync(liar.Address, Secret);

        Assert.Equal((1, ""), (code, error));
        Assert.Contains("got       400 ERROR_ACTIVITY_VALIDATION_FAILURE <token> Empty", output, StringComparison.Ordinal);
        Assert.DoesNotContain("5ecret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = static (_, _, _) => Task.FromResult((302, ""));

        var (code, output, error) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal((3, ""), (code, output));
        Assert.Equal(["bizproc.activity.list"], liar.Calls.Select(static call => call.Method));
        Assert.Contains("HTTP 302", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = static (_, _, _) => Task.FromResult((200, $$"""{"result":["{{new string('x', 2_000_000)}}"]}"""));

        var (code, output, error) = await VerifyRun.AskAsync(liar.Address);

        Assert.Equal((3, ""), (code, output));
        Assert.Matches(@"\A[^\r\n]{20,400}\r?\n\z", error);
    }

    /// <summary>The code of a call, and the codes of the commands in a batch, as the portal reads them.</summary>
    private static IEnumerable<PhpValue> CodesOf((string Method, string Body, string ContentType) call)
    {
        byte[] body = Encoding.UTF8.GetBytes(call.Body);
        var parameters = new PhpArray();
        if (call.ContentType.StartsWith("application/json", StringComparison.Ordinal)) parameters = JsonBodyParser.Read(body, new ValueBudget())!;
        else FormBodyParser.ReadInto(parameters, body, new ValueBudget());

        parameters = KeyCase.UpperTop(parameters);
        if (call.Method != "batch") return [parameters["CODE"]];

        var commands = ((PhpArray)parameters["CMD"]).Select(static command => command.Value).OfType<PhpString>();
        return commands.Select(static command => KeyCase.UpperTop(BatchCommand.Read(command.Value, new ValueBudget()).Parameters)["CODE"]);
    }
}
