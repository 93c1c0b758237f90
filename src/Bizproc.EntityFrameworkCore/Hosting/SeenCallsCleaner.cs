using Bizproc.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.EntityFrameworkCore.Hosting;

/// <summary>Removes old calls from the seen ones: after the first minute, then every hour.</summary>
internal sealed class SeenCallsCleaner(ContextSeenCalls calls, TimeProvider time, ILogger<SeenCallsCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Delay = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var delay = FirstDelay; ; delay = Delay)
        {
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(false);
            try
            {
                await calls.RemoveOldAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.OldCallsRemain(failure.Message);
            }
        }
    }
}
