using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>Logs one warning at startup if portals may be at private addresses, except in development.</summary>
internal sealed class PrivatePortalsNotice(IOptions<BizprocOptions> options, IHostEnvironment environment, ILogger<PrivatePortalsNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AllowPrivatePortals && !environment.IsDevelopment()) logger.PrivatePortalsAllowed();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
