using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>
/// Checks at startup that no part of the set-up is missing. A single call of the set-up cannot know this. A host with a fault does not start.
/// </summary>
internal sealed class StartupChecks(IOptions<BizprocOptions> options, ILogger<StartupChecks> logger) : IHostedLifecycleService
{
    private readonly Dictionary<Type, Func<IEnumerable<string>>> _checks = [];

    /// <summary>The log for findings that are not faults.</summary>
    public ILogger Logger => logger;

    /// <summary>Adds a check, one for each kind. It runs after all services of the host have started, when all endpoints are known.</summary>
    /// <param name="kind">The class that checks.</param>
    /// <param name="check">Returns the faults, each with its fix.</param>
    public void TryAdd(Type kind, Func<IEnumerable<string>> check) => _checks.TryAdd(kind, check);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        PublicUrlDoubt.Warn(options.Value, logger);
        return Task.CompletedTask;
    }

    /// <exception cref="InvalidOperationException">A check found a fault.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string[] faults = [.. _checks.Values.SelectMany(static check => check())];
        return faults.Length == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
