namespace Bizproc.IntegrationTests.Installation;

/// <summary>Makes posts overlap: no call reaches a portal before two posts have proved their origin.</summary>
internal sealed class Overlap : DelegatingHandler
{
    private readonly TaskCompletionSource _bothProved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _proved;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            var proof = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref _proved) == 2) _bothProved.SetResult();
            return proof;
        }

        await _bothProved.Task.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
