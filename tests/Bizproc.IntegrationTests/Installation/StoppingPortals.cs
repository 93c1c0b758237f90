using Microsoft.Extensions.Hosting;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>Holds the first request to a portal until the application stops.</summary>
internal sealed class StoppingPortals
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the request is held.</summary>
    public Task Reached => _reached.Task;

    public DelegatingHandler CreateHandler(IHostApplicationLifetime lifetime) => new Handler(this, lifetime);

    private sealed class Handler(StoppingPortals portals, IHostApplicationLifetime lifetime) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/rest/", StringComparison.Ordinal) && portals._reached.TrySetResult())
            {
                var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
                await stopping.Task.WaitAsync(cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
