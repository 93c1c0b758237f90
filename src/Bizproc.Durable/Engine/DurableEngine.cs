using Bizproc.Durable.Storage.Databases;
using Bizproc.Incoming.Queueing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Starts and stops the engine that keeps calls in a database. A database that is away does not stop the host: calls are refused until it is back. When
/// the host stops, running handlers have the host's time, and all other calls stay in the database.
/// </summary>
internal sealed class DurableEngine(
    DurableDatabase database,
    EngineStore store,
    CallScheduler scheduler,
    ICallIntake intake,
    CallFeeder feeder,
    CallRunner runner,
    CallSweep sweep,
    ReplyPump pump,
    KeepingStatus keeping,
    TimeProvider time,
    ILogger<DurableEngine> logger) : IHostedService, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(15);

    /// <summary>The time to store what the last handlers did, after the time of the host is over.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private const string OtherProcess =
        "another process handles the calls of the same file, so the calls of this one wait. End that process, or use PostgreSQL for several processes";

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private Task _running = Task.CompletedTask;
    private IDisposable? _right;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        bool isOpen = await TryOpenAsync(FirstDelay, isStart: true, cancellationToken).ConfigureAwait(false);
        _running = Task.Run(() => RunAsync(isOpen), CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        intake.Close();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await scheduler.StandByAsync().ConfigureAwait(false);
        await runner.StopAsync(Grace, cancellationToken).ConfigureAwait(false);
        await pump.StopAsync(cancellationToken).ConfigureAwait(false);
        feeder.Complete();
        _abort.CancelAfter(Grace);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Stops at once, because a host may be disposed without being stopped, and the threads of the scheduler keep a process alive.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        Dispose();
    }

    /// <summary>Stops at once without waiting, in a container that is disposed without await.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _abort.Cancel();
        _ = CloseAsync();
    }

    /// <summary>Closes the scheduler. A database that is away must not keep the host, and the others notice that this process has ended.</summary>
    private async Task CloseAsync()
    {
        try
        {
            await scheduler.CloseAsync().WaitAsync(Grace, time).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.NotClosed(failure.Message);
        }

        _right?.Dispose();
    }

    private async Task RunAsync(bool isOpen)
    {
        for (var delay = FirstDelay; !isOpen; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            await Task.Delay(delay, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stopping.IsCancellationRequested) return;

            isOpen = await TryOpenAsync(delay, isStart: false, _stopping.Token).ConfigureAwait(false);
        }

        await Task.WhenAll(feeder.RunAsync(_abort.Token), sweep.RunAsync(_stopping.Token), pump.RunAsync()).ConfigureAwait(false);
    }

    /// <summary>Opens the database, and starts to handle calls if no other process does that alone.</summary>
    /// <param name="delay">The delay before the next try.</param>
    /// <param name="isStart">True if the host starts. It must not, if this release cannot use the database. Later it goes on, and a person sees the reason.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SchemaException">The database cannot be used by this release.</exception>
    private async Task<bool> TryOpenAsync(TimeSpan delay, bool isStart, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
            _right ??= await store.TryOpenAsync(cancellationToken).ConfigureAwait(false);
            if (_right is null)
            {
                keeping.SetObstacle(OtherProcess);
                logger.OtherProcess(database.Name);
                return false;
            }

            await scheduler.OpenAsync(cancellationToken).ConfigureAwait(false);
            await scheduler.StartAsync(cancellationToken).ConfigureAwait(false);
            keeping.SetObstacle(null);
            keeping.Succeed();
            logger.Opened(database.Name);
            return true;
        }
        catch (Exception failure) when (!(isStart && failure is SchemaException) && !cancellationToken.IsCancellationRequested)
        {
            string reason = DatabaseRemedies.Describe(failure);
            keeping.Fail(reason);
            logger.OpeningFailed(database.Name, delay, reason);
            return false;
        }
    }
}
