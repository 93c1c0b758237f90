using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Judges at the start what no single call of a set-up can know: whether something is missing beside it. A host with a fault does not start.
/// </summary>
internal sealed class StartupChecks(IOptions<BizprocOptions> options, ILogger<StartupChecks> logger) : IHostedLifecycleService
{
    private readonly Dictionary<Type, Func<IEnumerable<string>>> _checks = [];

    /// <summary>Where checks warn of what is no fault.</summary>
    public ILogger Logger => logger;

    /// <summary>Adds a check, once for each kind. It runs when all services of the host have started, and so all endpoints are known.</summary>
    /// <param name="kind">The class that checks.</param>
    /// <param name="check">Gives the faults, each with what to write.</param>
    public void TryAdd(Type kind, Func<IEnumerable<string>> check) => _checks.TryAdd(kind, check);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        PublicUrlDoubt.Warn(options.Value, logger);
        return Task.CompletedTask;
    }

    /// <exception cref="InvalidOperationException">Something is missing.</exception>
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
