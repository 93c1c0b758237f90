using System.Text;
using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Parameters of any call: they follow the token. Values that the portal would silently ignore are refused before the request.</summary>
public class ParametersTests
{
    private const string Success = """{"result":true}""";
    private const string JsonToken = "s3cr3t/T0ken\\u00264567890";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", " }")]
    [InlineData(" \r\n\t{ \n } ", " \r\n\t  \n } ")]
    [InlineData("{\"a\":1}", ",\"a\":1}")]
    [InlineData(" { \"a\" : {} } ", " , \"a\" : {} } ")]
    [InlineData("{\"a\":{\"auth\":1}}", ",\"a\":{\"auth\":1}}")]
    [InlineData("{\"Auth\":1}", ",\"Auth\":1}")]
    public async Task Json_of_the_caller_goes_behind_the_token(string json, string sent)
    {
        var stub = StubPortal.Answering(Success);

        Assert.True(await stub.Client().CallAsync("batch", Encoding.UTF8.GetBytes(json), TestJson.Default.Boolean, Canceled));

        Assert.Equal(["{\"auth\":\"" + JsonToken + "\"" + sent], stub.Bodies);
        using var parsed = JsonDocument.Parse(stub.Bodies[0]);
        Assert.Equal(StubPortal.Token, parsed.RootElement.GetProperty("auth").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("{\"secret\":}")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"auth\":\"secret\"}")]
    [InlineData("{\"a\":1,\"au\\u0074h\":\"secret\"}")]
    public async Task What_is_no_object_without_auth_is_refused_before_any_request(string json)
    {
        var stub = StubPortal.Answering(Success);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => stub.Client().CallAsync("batch", Encoding.UTF8.GetBytes(json), TestJson.Default.Boolean, Canceled));

        Assert.Equal("body", error.ParamName);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(stub.Bodies);
    }

    [Fact]
    public async Task Parameters_are_written_as_json_behind_the_token()
    {
        var stub = StubPortal.Answering("""{"result":["a","b"]}""");
        int[] numbers = [.. Enumerable.Range(0, 1000)];

        string[] result = await stub.Client().CallAsync(
            "some.method", new Parameters("Zoë", numbers), TestJson.Default.Parameters, TestJson.Default.StringArray, Canceled);

        Assert.Equal(["a", "b"], result);
        Assert.Equal([$$"""{"auth":"{{JsonToken}}","Name":"Zo\u00EB","Numbers":[{{string.Join(',', numbers)}}]}"""], stub.Bodies);
    }

    [Fact]
    public async Task Parameters_without_members_are_fine()
    {
        var stub = StubPortal.Answering(Success);

        await stub.Client().CallAsync("app.info", new Nothing(), TestJson.Default.Nothing, TestJson.Default.JsonElement, Canceled);

        Assert.Equal([$$"""{"auth":"{{JsonToken}}" }"""], stub.Bodies);
    }

    [Fact]
    public async Task Parameters_that_are_no_object_are_refused_before_any_request()
    {
        var stub = StubPortal.Answering(Success);
        var portal = stub.Client();
        string[] list = ["a"];

        var noObject = await Assert.ThrowsAsync<ArgumentException>(
            () => portal.CallAsync("batch", list, TestJson.Default.StringArray, TestJson.Default.Boolean, Canceled));
        var ownAuth = await Assert.ThrowsAsync<ArgumentException>(
            () => portal.CallAsync("batch", new WithAuth("x"), TestJson.Default.WithAuth, TestJson.Default.Boolean, Canceled));

        Assert.Equal("parameters", noObject.ParamName);
        Assert.Equal("parameters", ownAuth.ParamName);
        Assert.Empty(stub.Bodies);
    }
}
