namespace Bizproc.IntegrationTests.Installation;

/// <summary>Makes posts overlap: no call reaches a portal before two posts have proved their origin.</summary>
internal sealed class Overlap : DelegatingHandler
{
    private readonly TaskCompletionSource _bothAsk = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _bothProved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asking;
    private int _proved;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            // A proof that is known when the second post arrives would be used for both.
            if (Interlocked.Increment(ref _asking) == 2) _bothAsk.SetResult();
            await _bothAsk.Task.WaitAsync(cancellationToken);
            var proof = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref _proved) == 2) _bothProved.SetResult();
            return proof;
        }

        await _bothProved.Task.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
