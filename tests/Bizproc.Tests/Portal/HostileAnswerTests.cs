using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>An answer that is not a portal's gives one exception, which describes it in one sentence.</summary>
public class HostileAnswerTests
{
    private const string Json = "application/json";
    private const string NoPortal = "The answer is not a portal's";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<html><head><title>502 Bad Gateway</title>", 502, "text/html", NoPortal, "'<html><head><title>502 Bad Gateway</title>'")]
    [InlineData("[]", 200, Json, NoPortal, "'[]'")]
    [InlineData("true", 200, Json, NoPortal, "'true'")]
    [InlineData("{\"result\":tr", 200, Json, NoPortal, "'{\"result\":tr'")]
    [InlineData("{\"result\":true", 200, Json, NoPortal, "'{\"result\":true'")]
    [InlineData("{\"result\":true}{", 200, Json, NoPortal, "'{\"result\":true}{'")]
    [InlineData("Warning: x in\r\n/a.php\t{\"result\":true}", 200, "no type", NoPortal, "'Warning: x in  /a.php {\"result\":true}'")]
    [InlineData("{\"error\":\"\\ud800\"}", 400, "a/b", NoPortal, "'{\"error\":\"\\ud800\"}'")]
    [InlineData("{}", 200, Json, "The answer has neither a result nor an error", "'{}'")]
    [InlineData("{\"message\":\"no\"}", 500, Json, "The answer has neither a result nor an error", "'{\"message\":\"no\"}'")]
    [InlineData("{\"result\":true}", 503, Json, "The answer has a result, but its status is a failure", "'{\"result\":true}'")]
    public async Task What_is_no_answer_of_a_portal_is_described(string body, int status, string type, string why, string beginning)
    {
        var failure = await FailAsync(StubPortal.Answering(body, status, type));

        string description = $"{why}: status {status}, {type}, beginning with {beginning}";
        Assert.Equal(("", description, status), (failure.Error, failure.Description, failure.HttpStatus));
        Assert.Equal($"some.method: {status}: {description}", failure.Message);
        Assert.IsNotType<PortalAccessException>(failure);
    }

    [Theory]
    [InlineData("", Json, "application/json, an empty body")]
    [InlineData("", "", "no content type, an empty body")]
    [InlineData("a\0b\0", "text/plain", "text/plain, 4 bytes that are not text")]
    public async Task What_cannot_be_quoted_is_described_as_well(string body, string type, string description) =>
        Assert.Equal($"{NoPortal}: status 200, {description}", (await FailAsync(StubPortal.Answering(body, 200, type))).Description);

    [Fact]
    public async Task Only_the_beginning_of_a_long_page_is_quoted()
    {
        var failure = await FailAsync(StubPortal.Answering(new string('x', 1_000_000), 200, "text/html"));

        Assert.EndsWith($"'{new string('x', 80)}...'", failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_is_no_answer()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Equal("", (await FailAsync(StubPortal.Answering($$"""{"result":{{deep}}"""))).Error);
    }

    [Fact]
    public async Task Random_bytes_and_every_truncation_are_one_kind_of_failure()
    {
        const string Whole = """{"error":"ERROR_CORE","error_description":"Zoë \u00e4 [1,2]","time":{"a":[1,{"b":null}]}}""";
        byte[] bytes = Encoding.UTF8.GetBytes(Whole);
        var random = new Random(20260501);

        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal("", (await FailAsync(StubPortal.Answering(bytes[..length]))).Error);
        }

        for (int round = 0; round < 500; round++)
        {
            byte[] noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            await FailAsync(StubPortal.Answering(noise));

            byte[] damaged = [.. bytes];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            await FailAsync(StubPortal.Answering(damaged));
        }
    }

    [Fact]
    public async Task A_result_that_is_no_unicode_is_no_result()
    {
        byte[] body = [.. "{\"result\":\""u8, 0xFF, 0xC0, .. "\"}"u8];
        var portal = StubPortal.Answering(body).Client();

        await Assert.ThrowsAnyAsync<PortalException>(
            () => portal.CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.String, Canceled));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_answer_is_not_read_to_its_end(bool saysItsLength)
    {
        var endless = new EndlessStream(limit: 200L * 1024 * 1024);
        var stub = new StubPortal(_ =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(endless) };
            if (saysItsLength) response.Content.Headers.ContentLength = endless.Limit;
            return response;
        });

        var failure = await FailAsync(stub);

        Assert.Contains("longer than any answer of a portal", failure.Description, StringComparison.Ordinal);
        Assert.InRange(endless.BytesRead, 0, 2 * ResponseBodyReader.MaxLength);
    }

    [Fact]
    public async Task A_large_answer_within_bounds_is_read()
    {
        string text = new('x', ResponseBodyReader.MaxLength - 100);
        var portal = StubPortal.Answering($$"""{"result":"{{text}}"}""").Client();

        Assert.Equal(text.Length, (await portal.CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.String, Canceled)).Length);
    }

    [Fact]
    public async Task A_body_that_cannot_be_unpacked_is_no_answer()
    {
        byte[] answer = LoopbackServer.Answer("this is no gzip", headers: "Content-Type: application/json\r\nContent-Encoding: gzip\r\n");
        await using var server = new LoopbackServer(answer);
        using var handler = new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All };
        using var http = new HttpClient(handler);

        var failure = await FailAsync(new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri)));

        Assert.Contains("cannot be decompressed", failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_answer_is_a_failure_of_the_network()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("""{"result":true""", length: 500));
        using var http = new HttpClient();
        var portal = new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri));

        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(portal));
    }

    [Fact]
    public async Task A_portal_that_does_not_listen_is_a_failure_of_the_network()
    {
        var server = new LoopbackServer();
        await server.DisposeAsync();
        using var http = new HttpClient();
        var portal = new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(portal));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    private static Task<PortalException> FailAsync(StubPortal stub) => FailAsync(stub.Client());

    private static async Task<PortalException> FailAsync(PortalClient portal) =>
        await Assert.ThrowsAnyAsync<PortalException>(() => CallAsync(portal));

    private static Task<bool> CallAsync(PortalClient portal) =>
        portal.CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.Boolean, Canceled);
}
