using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>A caller that gives up gets its own cancellation back, wherever the call is.</summary>
public class CancellationTests
{
    [Fact(Timeout = 30_000)]
    public async Task A_call_cancelled_before_the_request_sends_nothing()
    {
        var stub = StubPortal.Answering("""{"result":true}""");
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await source.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(stub.Client(), source.Token));

        Assert.Equal(source.Token, canceled.CancellationToken);
        Assert.Empty(stub.Addresses);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_is_cancelled_while_the_portal_says_nothing()
    {
        await using var server = new LoopbackServer();
        using var http = new HttpClient();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var call = CallAsync(new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri)), source.Token);
        await Eventually.TrueAsync(() => Count(server) > 0);

        await source.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, canceled.CancellationToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_is_cancelled_within_the_answer()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var stub = new StubPortal(_ => new HttpResponseMessage { Content = new StreamContent(new StalledStream(source.Cancel)) });

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(stub.Client(), source.Token));

        Assert.Equal(source.Token, canceled.CancellationToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_time_limit_holds_within_the_answer_as_well()
    {
        var stub = new StubPortal(_ => new HttpResponseMessage { Content = new StreamContent(new StalledStream(() => { })) });
        using var http = new HttpClient(stub);
        http.Timeout = TimeSpan.FromMilliseconds(20);
        var portal = new PortalClient(http, StubPortal.Options());

        var canceled = await Assert.ThrowsAsync<TaskCanceledException>(() => CallAsync(portal, TestContext.Current.CancellationToken));

        Assert.IsType<TimeoutException>(canceled.InnerException);
    }

    private static Task CallAsync(PortalClient portal, CancellationToken cancellationToken) =>
        portal.CallAsync(SumAction.Robot, ActionCommand.Add, cancellationToken: cancellationToken);

    private static int Count(LoopbackServer server)
    {
        lock (server.Requests) return server.Requests.Count;
    }

    private sealed class StalledStream(Action onRead) : MemoryStream([1])
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            onRead();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
