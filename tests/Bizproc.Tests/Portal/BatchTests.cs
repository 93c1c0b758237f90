using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>portal: 3.6</summary>
public sealed class BatchTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_go_in_one_request_and_each_has_its_answer()
    {
        var stub = StubPortal.Answering("""
            {"result":{"result":{"0":true,"2":["a"]},"result_error":{"1":{"error":"ERROR_ACTIVITY_NOT_FOUND","error_description":"Activity or Robot not found!"}},"result_total":[],"result_next":[],"result_time":[]}}
            """);

        var answers = await stub.Client().BatchAsync(
            [new PortalCommand(SumAction.Robot, ActionCommand.Update, ActionFields.Name), new PortalCommand(SumAction.Robot, ActionCommand.Delete), new PortalCommand("bizproc.activity.list"), new PortalCommand("app.info")],
            halt: true,
            Canceled);

        Assert.StartsWith($$"""{"auth":"{{StubPortal.Token.Replace("&", "\\u0026", StringComparison.Ordinal)}}","halt":1,"cmd":["bizproc.robot.update?CODE=sum.two&FIELDS[NAME]=""", Assert.Single(stub.Bodies), StringComparison.Ordinal);
        Assert.Equal([true, false, true, false], Enumerable.Range(0, answers.Count).Select(answers.IsDone));
        Assert.Equal(["a"], answers.GetResult(2, TestJson.Default.StringArray));
        var refusal = Assert.Throws<PortalException>(() => answers.GetResult(1, TestJson.Default.Boolean));
        Assert.Equal(("ERROR_ACTIVITY_NOT_FOUND", "sum.two", "bizproc.robot.delete"), (refusal.Error, refusal.Code, refusal.Method));
        Assert.Null(answers.GetError(3));
        Assert.Throws<InvalidOperationException>(() => answers.GetResult(3, TestJson.Default.JsonElement));
    }

    [Theory]
    [InlineData("""{"result":[true,["x"]],"result_error":[]}""", true)]
    [InlineData("""{"result":{"0":true,"7":true,"x":1},"result_error":{"-1":{}}}""", false)]
    public async Task Maps_may_be_lists_and_strange_keys_are_passed_over(string result, bool second)
    {
        var stub = StubPortal.Answering($$"""{"result":{{result}}}""");

        var answers = await stub.Client().BatchAsync([new PortalCommand("app.info"), new PortalCommand("app.info")], cancellationToken: Canceled);

        Assert.Equal((true, second), (answers.IsDone(0), answers.IsDone(1)));
    }

    [Theory]
    [InlineData("""{"result":[],"result_error":[]}""")]
    [InlineData("""{"result":{"7":true},"result_error":{"-1":{}}}""")]
    [InlineData("[]")]
    public async Task An_answer_that_names_no_command_is_none(string result)
    {
        var stub = StubPortal.Answering($$"""{"result":{{result}}}""");

        await Assert.ThrowsAsync<PortalUnreadableException>(
            () => stub.Client().BatchAsync([new PortalCommand("app.option.set")], cancellationToken: Canceled));
        Assert.Equal(0, (await stub.Client().BatchAsync([], cancellationToken: Canceled)).Count);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_any_request()
    {
        var stub = StubPortal.Answering("{}");
        var client = stub.Client();

        var tooMany = await Assert.ThrowsAsync<ArgumentException>(() => client.BatchAsync([.. Enumerable.Repeat(new PortalCommand("app.info"), 51)], cancellationToken: Canceled));
        var unspeakable = await Assert.ThrowsAsync<ArgumentException>(
            () => client.BatchAsync([new PortalCommand("app.info"), new PortalCommand(SumAction.Robot, ActionCommand.Update, ActionFields.ReturnProperties)], cancellationToken: Canceled));

        Assert.Contains("at most 50", tooMany.Message, StringComparison.Ordinal);
        Assert.Contains("bizproc.robot.update of 'sum.two'", unspeakable.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Bodies);
    }
}
