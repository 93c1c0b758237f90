namespace Bizproc.Benchmarks.Deploying;

/// <summary>Lets requests pass and counts them.</summary>
internal sealed class RequestCounter() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    private int _count;

    /// <summary>Returns the number of requests since the last call.</summary>
    public int Take() => Interlocked.Exchange(ref _count, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return base.SendAsync(request, cancellationToken);
    }
}
