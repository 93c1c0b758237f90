using System.Net.Sockets;
using System.Text;
using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Tests.Server;

/// <summary>Every input gets an answer, and the next call works.</summary>
public sealed class HostileInputTests
{
    private const string Address = "/rest/bizproc.activity.add?auth=admin";

    public static TheoryData<string, string> Bodies => new()
    {
        { "application/json", new string('[', 1_000_000) },
        { "application/json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) },
        { "application/json", "\"\\ud800\"" },
        { "application/json", "{\"CODE\":\"\\ud800\"}" },
        { "application/x-www-form-urlencoded", "CODE" + string.Concat(Enumerable.Repeat("[x]", 10_000)) + "=1" },
        { "application/x-www-form-urlencoded", "CODE" + new string('[', 10_000) + "=1" },
        { "application/x-www-form-urlencoded", "CODE[" + new string(']', 10_000) },
        { "application/x-www-form-urlencoded", new string('&', 1_000_000) + new string('%', 1_000_000) },
        { "multipart/form-data", "--x" },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"CODE\"\r\n\r\nbroken off" },
        { "multipart/form-data; boundary=x", "--x\r\n" + new string('a', 100_000) },
        { "multipart/form-data; boundary=\"" + new string('x', 1000) + "\"", "--x" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_monstrous_body_is_refused_as_any_wrong_call(string contentType, string body)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync(Address, body, contentType);

        Assert.Equal((400, "ERROR_ACTIVITY_VALIDATION_FAILURE"), (http, answer.GetProperty("error").GetString()));
        await NextCallWorksAsync(test);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Random_bytes_are_refused(string contentType)
    {
        await using var test = await TestPortal.StartAsync();
        var random = new Random(20260501);

        for (int i = 0; i < 200; i++)
        {
            byte[] body = new byte[random.Next(2000)];
            random.NextBytes(body);
            var (http, _) = await test.PostAsync(Address, body, contentType);
            Assert.Equal(400, http);
        }

        await NextCallWorksAsync(test);
    }

    [Fact]
    public async Task Mutilated_calls_get_an_answer()
    {
        await using var test = await TestPortal.StartAsync();
        var random = new Random(20260502);
        byte[] call = Encoding.UTF8.GetBytes(
            """{"CODE":"c1","HANDLER":"https://a.b/h","NAME":{"en":"N"},"PROPERTIES":{"p":{"Name":"x","Options":{"a":1.5e3}}},"DOCUMENT_TYPE":["crm","X","Y"],"FILTER":{}}""");

        for (int i = 0; i < 500; i++)
        {
            byte[] body = [.. call];
            for (int change = random.Next(1, 4); change > 0; change--) body[random.Next(body.Length)] = (byte)random.Next(256);
            var (http, _) = await test.PostAsync(Address, body, "application/json");
            Assert.True(http is 200 or 400, $"{http}: {Convert.ToHexString(body)}");
        }

        test.Portal.Reset();
        await NextCallWorksAsync(test);
    }

    [Theory]
    [InlineData(RequestLimits.Bytes + 1)]
    [InlineData(4 * RequestLimits.Bytes)]
    public async Task A_huge_body_is_refused_clearly(int bytes)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync(Address, new byte[bytes], "application/x-www-form-urlencoded");

        Assert.Equal((413, "REQUEST_TOO_LARGE"), (http, answer.GetProperty("error").GetString()));
        await NextCallWorksAsync(test);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "k", "=&", "")]
    [InlineData("application/json", "{\"k", "\":[],\"k", "\":0}")]
    public async Task A_million_keys_are_refused_clearly(string contentType, string start, string between, string end)
    {
        await using var test = await TestPortal.StartAsync();
        string body = start + string.Join(between, Enumerable.Range(0, 1_000_000)).Replace(between, between + (end.Length == 0 ? "k" : ""), StringComparison.Ordinal) + end;

        var (http, answer) = await test.PostAsync(Address, body, contentType);

        Assert.Equal((413, "REQUEST_TOO_LARGE"), (http, answer.GetProperty("error").GetString()));
        await NextCallWorksAsync(test);
    }

    [Theory]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("POST /rest/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("POST /rest/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("GET /rest/%ff%fe/%00 HTTP/1.1\r\nHost: x\r\n\r\n")]
    public async Task What_is_no_proper_http_does_not_stop_the_portal(string sent)
    {
        await using var test = await TestPortal.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(test.Portal.Address.Host, test.Portal.Address.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(sent), TestContext.Current.CancellationToken);
        }

        await NextCallWorksAsync(test);
    }

    private static async Task NextCallWorksAsync(TestPortal test) => Assert.Equal("true", await test.AddAsync("next"));
}
