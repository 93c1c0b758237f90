namespace Bizproc.Emulator.Tests.Methods;

/// <summary>Answers that come after the action has changed: the portal takes them with the declaration of that time, and keeps no older one.</summary>
public sealed class AnswerAfterChangeTests
{
    private const string Results = """
        "USE_SUBSCRIPTION":"Y","RETURN_PROPERTIES":{"sum":{"NAME":"Sum","TYPE":"int","DEFAULT":"7"},"at":{"NAME":"At","TYPE":"string"}}
        """;

    private const string Answer = "\"RETURN_VALUES\":{\"SUM\":5,\"at\":\"2026-05-02T10:00:00+00:00\",\"late\":\"x\"}";

    [Theory]
    [InlineData("""bizproc.activity.update {"CODE":"run","FIELDS":{"NAME":"Other"}}""", "sum=5 at=2026-05-02T10:00:00+00:00", "late")]
    [InlineData("""bizproc.activity.update {"CODE":"run","FIELDS":{"RETURN_PROPERTIES":{"at":{"NAME":"At","TYPE":"string"}}}}""", "sum=7 at=2026-05-02T10:00:00+00:00", "SUM late")]
    [InlineData("""bizproc.activity.update {"CODE":"run","FIELDS":{"RETURN_PROPERTIES":{"at":{"NAME":"At","TYPE":"datetime"}}}}""", "sum=7 at=Bitrix\\Bizproc\\BaseType\\Value\\DateTime(02.05.2026 10:00:00)", "SUM late")]
    [InlineData("""bizproc.activity.update {"CODE":"run","FIELDS":{"RETURN_PROPERTIES":{"late":{"NAME":"Late","TYPE":"string"}}}}""", "sum=7 at= late=x", "SUM at")]
    [InlineData("""bizproc.activity.delete {"CODE":"run"}""", "sum=7 at=", "SUM at late")]
    public async Task An_answer_is_taken_with_the_declaration_of_its_time(string change, string kept, string dropped)
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync(Results);
        string token = FormFields.Of(run.Form).Single(static field => field.Key == "event_token").Value;
        string[] call = change.Split(' ', 2);
        Assert.Equal("true", await test.CallAsync(call[0], call[1]));

        Assert.Equal("true", await test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}",{{Answer}}}"""));

        var closed = await test.Portal.WaitAsync(run.Id, TestContext.Current.CancellationToken);
        Assert.Equal(kept, string.Join(' ', new[] { "sum", "at", "late" }.Where(key => closed.Values.TryGetProperty(key, out _)).Select(key => $"{key}={closed.Values.GetProperty(key)}")));
        var story = (await test.GetAsync($"/emulator/stories/{run.Id}")).Answer;
        var pairs = story.GetProperty("entries").EnumerateArray().Last().GetProperty("pairs").EnumerateArray();
        Assert.Equal(dropped, string.Join(' ', pairs.Where(static pair => pair.GetProperty("note").ToString().StartsWith("dropped", StringComparison.Ordinal)).Select(static pair => pair.GetProperty("key"))));
    }
}
