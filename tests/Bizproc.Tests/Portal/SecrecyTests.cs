using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>The token goes into the body of a request and nowhere else.</summary>
public class SecrecyTests
{
    private const string Token = StubPortal.Token;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Echoes { get; } = MakeEchoes();

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task An_answer_that_echoes_the_token_does_not_bring_it_into_an_exception(string body, string spelling)
    {
        var stub = StubPortal.Answering(body, 400, $"text/plain; echo={Token}");

        var failure = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.DictionaryStringInt32, Canceled));

        Assert.DoesNotContain(spelling, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token[..10], failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, failure.Description + failure.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_place_in_the_result_does_not_name_the_token()
    {
        var stub = StubPortal.Answering($$$"""{"result":{"{{{Token.Replace("/", "\\/", StringComparison.Ordinal)}}}":"x"}}""");

        var failure = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.DictionaryStringInt32, Canceled));

        Assert.DoesNotContain(Token[..10], failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_another_encoding_is_not_quoted()
    {
        var stub = StubPortal.Answering(Encoding.Unicode.GetBytes($"your token is {Token}"), 500, "text/plain; charset=utf-16");

        var failure = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.Boolean, Canceled));

        Assert.DoesNotContain("s 3 c r", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("not text", failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_network_does_not_tell_the_token()
    {
        var server = new LoopbackServer();
        await server.DisposeAsync();
        using var http = new HttpClient();
        var portal = new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => portal.CallAsync(SumAction.Robot, ActionCommand.Update, ActionFields.Name, Canceled));

        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_prints_the_token()
    {
        var options = StubPortal.Options();
        var token = new PortalToken(Token, "options");

        Assert.Equal("https://portal.example.com", options.ToString());
        Assert.Equal("***", token.ToString());
        Assert.Equal("***", new PortalTokens(Token, Token).ToString());
        Assert.DoesNotContain(Token, new ApplicationCredentials("app.1", Token).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, new RequestFailures(token, new RequestInfo("a.b", IsSafeToRepeat: true, "c")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, StubPortal.Answering("").Client().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_stands_in_no_address_and_no_header()
    {
        string seen = "";
        var stub = new StubPortal(request =>
        {
            seen = request + string.Join(' ', request.Headers.Concat(request.Content!.Headers).SelectMany(header => header.Value));
            return new HttpResponseMessage { Content = new StringContent("""{"result":true}""") };
        });

        await stub.Client().CallAsync(SumAction.Robot, ActionCommand.Add, cancellationToken: Canceled);

        Assert.DoesNotContain(Token, seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "The access token provided has expired")]
    [InlineData("user", "The user does not have access to the application.")]
    [InlineData("admin", "Access denied! Administrator authorization required")]
    public async Task A_short_name_of_the_emulator_does_not_blacken_the_portals_words(string token, string text)
    {
        var stub = StubPortal.Answering($$"""{"error":"ACCESS_DENIED","error_description":"{{text}}"}""", 403);

        var refusal = await Assert.ThrowsAnyAsync<PortalAccessException>(
            () => stub.Client(token: token).CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.Boolean, Canceled));

        Assert.Equal(text, refusal.Description);
    }

    [Fact]
    public async Task Rented_bytes_are_given_back_after_the_last_send_and_cleared()
    {
        var buffer = new PooledBuffer(64);
        buffer.Write("{\"auth\":\"secret\"}"u8);
        var bytes = buffer.WrittenMemory;
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://portal.example.com/rest/x");
        var content = new RequestContent(buffer, request, _ => new InvalidOperationException());
        var slow = new SlowStream();

        // A send that outlives its request, as one may that was given up.
        var sending = content.CopyToAsync(slow, Canceled);
        content.Dispose();
        content.Dispose();
        Assert.Equal("{\"auth\":\"secret\"}", Encoding.ASCII.GetString(bytes.Span));

        slow.GoOn.SetResult();
        await sending;
        Assert.Equal("{\"auth\":\"secret\"}", slow.Text);
        Assert.True(bytes.Span.IndexOfAnyExcept((byte)0) < 0);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null, Canceled));
    }

    private static TheoryData<string, string> MakeEchoes()
    {
        TheoryData<string, string> data = [];
        string json = JsonSerializer.Serialize(Token, TestJson.Default.String)[1..^1];
        string portalJson = Token.Replace("/", "\\/", StringComparison.Ordinal);
        string[] spellings =
            [Token, Token.ToUpperInvariant(), json, portalJson, WebUtility.HtmlEncode(Token), Uri.EscapeDataString(Token)];
        foreach (string spelling in spellings)
        {
            data.Add($$"""{"error":"BAD {{spelling}}","error_description":"token {{spelling}} is wrong, {{spelling}}!"}""", spelling);
            data.Add($"<html>{spelling}</html>", spelling);
            data.Add($$"""{"auth":"{{spelling}}"}""", spelling);

            // Around the place where the text is cut, and so often that what replaces it lets more of the text in.
            for (int before = 50; before <= 80; before += 3) data.Add(new string('x', before) + spelling, spelling);
            data.Add(string.Concat(Enumerable.Repeat(spelling, 200)), spelling);
            string atCut = new string('x', 92) + spelling;
            data.Add($$"""{"error":"{{atCut}}","error_description":"{{new string('x', 900)}}{{atCut}}"}""", spelling);
        }

        return data;
    }

    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource GoOn { get; } = new();

        public string Text => Encoding.ASCII.GetString(ToArray());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await GoOn.Task;
            Write(buffer.Span);
        }
    }
}
