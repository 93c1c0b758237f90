namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Counts the requests that the library makes.</summary>
internal sealed class CountedRequests : DelegatingHandler
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return base.SendAsync(request, cancellationToken);
    }
}
