namespace Bizproc.Emulator.Tests.Control;

public sealed class AnswerControlTests
{
    private const string Ok = """200 {"ok":true}""";

    [Fact]
    public async Task Answers_are_taught_listed_and_removed()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal(Ok, await test.ControlAsync("answers", """{"method":"a.get","result":{"x":1}}"""));
        Assert.Equal(Ok, await test.ControlAsync("answers", """{"method":"a.get","when":{"id":1},"error":"","description":"Not found"}"""));
        Assert.Equal(Ok, await test.ControlAsync("answers", """{"method":"b.get","result":null}"""));
        test.Portal.Answer("c.get", static _ => 1);

        Assert.Equal("Not found", await test.CallAsync("a.get", """{"id":1}"""));
        Assert.Equal("null", await test.CallAsync("b.get", "{}"));
        Assert.Equal(
            """[{"method":"a.get","when":[],"result":{"x":1}},{"method":"a.get","when":{"id":1},"error":"","description":"Not found","http":400},{"method":"b.get","when":[],"result":null},{"method":"c.get","when":[],"computed":true}]""",
            (await test.GetAsync("/emulator/answers")).Answer.GetRawText());
        Assert.Equal(1, (await test.GetAsync("/emulator/answers/B.get")).Answer.GetArrayLength());

        await DeleteAsync(test, "/emulator/answers/b.get");
        Assert.Equal(3, (await test.GetAsync("/emulator/answers")).Answer.GetArrayLength());
        await DeleteAsync(test, "/emulator/answers");
        Assert.Equal(0, (await test.GetAsync("/emulator/answers")).Answer.GetArrayLength());
    }

    [Theory]
    [InlineData("{}", "\\u0027method\\u0027 is missing")]
    [InlineData("[]", "The body must be a JSON object")]
    [InlineData("""{"method":"a b","result":1}""", "is not the name of a method, so no call would get this answer")]
    [InlineData("""{"method":"*","result":1}""", "is not the name of a method")]
    [InlineData("""{"method":"a.list.json","result":1}""", "is not the name of a method")]
    [InlineData("""{"method":"a","result":1,"http":404}""", "a description or a status of an error, but no error")]
    [InlineData("""{"method":"a","result":1,"description":"Not found"}""", "a description or a status of an error, but no error")]
    [InlineData("""{"method":5,"result":1}""", "method has a value of another kind: it must be a text")]
    [InlineData("""{"method":"a","error":"E","http":"404"}""", "http has a value of another kind: it must be a whole number")]
    [InlineData("""{"method":"a"}""", "either result or error")]
    [InlineData("""{"method":"a","result":1,"error":"E"}""", "either result or error")]
    [InlineData("""{"method":"","result":1}""", "method is empty")]
    [InlineData("""{"method":"BATCH","result":1}""", "batch cannot be taught")]
    [InlineData("""{"method":"a","error":"E","http":200}""", "http is 200")]
    [InlineData("""{"method":"a","results":1}""", "results\\u0027 is not known here. The members are method, when, result, error, description, http")]
    [InlineData("""{"method":"a","result":1,"when":[]}""", "not valid JSON for this call: when has a value of another kind: it must be an object")]
    public async Task A_wrong_answer_is_refused(string body, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        string answer = await test.ControlAsync("answers", body);

        Assert.StartsWith("400 ", answer, StringComparison.Ordinal);
        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Bizproc.Emulator", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Received_calls_are_shown_the_newest_first()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("app.option.get", """{"option":"x"}""");
        await test.CallAsync("a.get", "{}");

        var (_, requests) = await test.GetAsync("/emulator/requests");

        Assert.Equal(["a.get untaught", "app.option.get builtIn"], requests.EnumerateArray().Select(static request => $"{request.GetProperty("method")} {request.GetProperty("status")}"));
        Assert.Equal("""{"option":"x"}""", requests[1].GetProperty("parameters").GetRawText());
        Assert.Equal("""{"result":null}""", requests[1].GetProperty("answer").GetRawText());
    }

    private static async Task DeleteAsync(TestPortal test, string address)
    {
        using var response = await test.Http.DeleteAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }
}
