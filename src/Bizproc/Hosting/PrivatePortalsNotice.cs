using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Warns once, when the host starts, that portals may be at any address. It does not warn in development.</summary>
internal sealed class PrivatePortalsNotice(IOptions<BizprocOptions> options, IHostEnvironment environment, ILogger<PrivatePortalsNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AllowPrivatePortals && !environment.IsDevelopment()) logger.PrivatePortalsAllowed();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
