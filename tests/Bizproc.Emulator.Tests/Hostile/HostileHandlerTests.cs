using System.Net.Sockets;
using System.Text;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>A run reports each outcome of a handler, and the next run is sent.</summary>
public sealed class HostileHandlerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private const string Chunk = Ok + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n";
    private const string Redirect = "HTTP/1.1 302 Found\r\nLocation: file:///etc/hosts\r\nContent-Length: 0\r\n\r\n";

    [Fact]
    public async Task Of_an_endless_body_the_beginning_is_kept()
    {
        await using var handler = new OddHandler(
            static (socket, stop) => OddHandler.RepeatAsync(socket, Ok + "\r\n", new string('x', 10_000), stop));

        var reply = await RunAsync(handler.Url);

        Assert.Equal((200, 64 * 1024), (reply.Status, reply.Body!.Length));
    }

    [Fact]
    public async Task Endless_headers_are_no_answer()
    {
        await using var handler = new OddHandler(
            static (socket, stop) => OddHandler.RepeatAsync(socket, Ok, "X-More: " + new string('x', 1000) + "\r\n", stop));

        AssertNoAnswer(await RunAsync(handler.Url));
    }

    [Fact]
    public async Task An_endless_chunk_is_cut()
    {
        await using var handler = new OddHandler(
            static (socket, stop) => OddHandler.RepeatAsync(socket, Chunk, new string('x', 10_000), stop));

        Assert.Equal(64 * 1024, (await RunAsync(handler.Url)).Body!.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/1.1 999999 No\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_no_proper_answer_is_an_error(string sent)
    {
        await using var handler = new OddHandler(async (socket, stop) => await socket.SendAsync(Encoding.Latin1.GetBytes(sent), stop));

        AssertNoAnswer(await RunAsync(handler.Url));
    }

    [Fact]
    public async Task A_reset_is_an_error()
    {
        await using var handler = new OddHandler(static (socket, _) =>
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            return Task.CompletedTask;
        });

        AssertNoAnswer(await RunAsync(handler.Url));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var handler = new OddHandler(async static (socket, stop) => await socket.SendAsync(Encoding.ASCII.GetBytes(Redirect), stop));

        var reply = await RunAsync(handler.Url);

        Assert.Equal((302, "A redirect to file:///etc/hosts is not followed"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task A_handler_that_never_answers_is_given_up()
    {
        var time = new ManualTime();
        await using var handler = new OddHandler(static (_, stop) => Task.Delay(Timeout.Infinite, stop));
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = time });
        await AddAsync(test, handler.Url);

        var run = test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);
        await handler.Asked.WithinLimitAsync();
        time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("No answer within 60 seconds", (await run).Handler!.Error);
    }

    [Theory]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://127.0.0.1:0/")]
    [InlineData("http://127.0.0.1:1a/")]
    [InlineData("http://127.0.0.1:+1/")]
    [InlineData("http://127.0.0.1: 1/")]
    [InlineData("http://127.0.0.1:1/%zz\u00e4")]
    [InlineData("http://user:pass@127.0.0.1:1/#part")]
    public async Task An_address_that_only_a_portal_can_read_is_an_error_of_that_run(string url) => AssertNoAnswer(await RunAsync(url));

    /// <summary>Runs an action with a handler, and then an action with another handler on the same portal.</summary>
    private static async Task<HandlerReply> RunAsync(string url)
    {
        await using var test = await TestPortal.StartAsync();
        await AddAsync(test, url);
        var run = await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);

        Assert.Equal("true", await test.CallAsync("bizproc.activity.update", """{"CODE":"a","FIELDS":{"HANDLER":"http://127.0.0.1:1/"}}"""));
        var next = await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);
        Assert.Equal(StepState.Waiting, next.State);
        AssertNoAnswer(next.Handler!);
        return run.Handler!;
    }

    private static async Task AddAsync(TestPortal test, string url) => Assert.Equal("true", await test.CallAsync(
        "bizproc.activity.add", $$"""{"CODE":"a","NAME":"N","HANDLER":"{{url}}","USE_SUBSCRIPTION":"Y"}"""));

    private static void AssertNoAnswer(HandlerReply reply)
    {
        Assert.Null(reply.Status);
        Assert.NotEmpty(reply.Error!);
    }
}
