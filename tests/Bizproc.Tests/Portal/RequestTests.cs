using System.Collections.Concurrent;
using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Requests as they are sent, byte by byte.</summary>
public class RequestTests
{
    private const string Success = """{"result":true,"time":{"start":1.5,"operating":0}}""";
    private const string JsonToken = "s3cr3t/T0ken\\u00264567890";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_one_post_of_plain_json()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer(Success));
        using var http = new HttpClient();
        var portal = new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri));

        await portal.CallAsync(SumAction.Robot, ActionCommand.Add, cancellationToken: Canceled);

        string body = $$"""{"auth":"{{JsonToken}}","CODE":"sum.two","HANDLER":"https://app.example.com/bp/sum","AUTH_USER_ID":42,"USE_SUBSCRIPTION":"","NAME":"Сумма"}""";
        string expected = "POST /rest/bizproc.robot.add HTTP/1.1\r\n" +
            $"Host: {server.Address.Authority}\r\n" +
            "Content-Type: application/json\r\n" +
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" +
            $"\r\n{body}";
        Assert.Equal([expected], server.Requests.Select(request => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request))));
    }

    [Theory]
    [InlineData("https://portal.example.com")]
    [InlineData("https://portal.example.com/")]
    [InlineData("https://portal.example.com/rest")]
    [InlineData("https://portal.example.com/rest/")]
    [InlineData("HTTPS://Portal.Example.COM:443/rest/")]
    public async Task A_portal_may_be_given_with_or_without_rest(string portal)
    {
        var stub = StubPortal.Answering(Success);

        await stub.Client(portal).CallAsync(SumAction.Activity, ActionCommand.Delete, cancellationToken: Canceled);

        Assert.Equal(["https://portal.example.com/rest/bizproc.activity.delete"], stub.Addresses.Select(address => address.AbsoluteUri));
        Assert.Equal([$$"""{"auth":"{{JsonToken}}","CODE":"sum.two"}"""], stub.Bodies);
    }

    [Fact]
    public async Task An_update_sends_the_selected_members()
    {
        var stub = StubPortal.Answering(Success);

        await stub.Client().CallAsync(SumAction.Activity, ActionCommand.Update, ActionFields.AuthUserId | ActionFields.Filter, Canceled);

        string expected = $$$"""{"auth":"{{{JsonToken}}}","CODE":"sum.two","FIELDS":{"AUTH_USER_ID":7,"FILTER":""}}""";
        Assert.Equal([expected], stub.Bodies);
    }

    [Theory]
    [InlineData("../oauth/token")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a?b=c")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_method_cannot_lead_elsewhere(string method)
    {
        var stub = StubPortal.Answering(Success);

        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => stub.Client().CallAsync(method, "{}"u8.ToArray(), TestJson.Default.Boolean, Canceled));

        Assert.Empty(stub.Addresses);
    }

    [Theory]
    [InlineData(ActionFields.None)]
    [InlineData((ActionFields)(1 << 10))]
    public async Task An_update_of_nothing_or_of_unknown_members_makes_no_request(ActionFields fields)
    {
        var stub = StubPortal.Answering(Success);

        await Assert.ThrowsAsync<ArgumentException>(
            () => stub.Client().CallAsync(SumAction.Activity, ActionCommand.Update, fields, Canceled));

        Assert.Empty(stub.Addresses);
    }

    [Fact]
    public async Task An_open_slot_makes_no_request()
    {
        var stub = StubPortal.Answering(Success);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => stub.Client().CallAsync(SumAction.Activity, ActionCommand.Add, cancellationToken: Canceled));

        Assert.Contains("sum.two", error.Message, StringComparison.Ordinal);
        Assert.Contains("orders", error.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Addresses);
    }

    [Fact]
    public async Task Many_calls_at_a_time_do_not_mix_their_bytes()
    {
        var seen = new ConcurrentBag<string>();
        using var http = new HttpClient(new Echo(seen));
        var portal = new PortalClient(http, StubPortal.Options());

        string[] texts = [.. Enumerable.Range(0, 200).Select(number => new string((char)('a' + (number % 26)), number))];
        await Task.WhenAll(texts.Select(text => Task.Run(
            () => portal.CallAsync("echo", Encoding.UTF8.GetBytes($$"""{"n":"{{text}}"}"""), TestJson.Default.Boolean, Canceled))));

        var expected = texts.Select(text => $$"""{"auth":"{{JsonToken}}","n":"{{text}}"}""");
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private sealed class Echo(ConcurrentBag<string> seen) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            seen.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage { Content = new StringContent(Success) };
        }
    }
}
