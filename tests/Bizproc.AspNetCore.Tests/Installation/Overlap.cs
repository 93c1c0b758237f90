namespace Bizproc.AspNetCore.Tests.Installation;

/// <summary>Counts how many calls are made to a portal at a time. None goes out before two posts have proved themselves.</summary>
internal sealed class Overlap : DelegatingHandler
{
    private readonly TaskCompletionSource _bothProved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _proved;
    private int _running;
    private int _most;

    public int Most => _most;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            var proof = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref _proved) == 2) _bothProved.SetResult();
            return proof;
        }

        int running = Interlocked.Increment(ref _running);
        if (running > _most) _most = running;
        try
        {
            await _bothProved.Task.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
