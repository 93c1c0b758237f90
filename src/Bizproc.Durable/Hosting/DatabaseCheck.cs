using Bizproc.Durable.Storage.Databases;
using Microsoft.Extensions.Hosting;

namespace Bizproc.Durable.Hosting;

/// <summary>
/// Opens the database before anything else starts: Data Protection, which looks for its keys there, would write a stack trace before the one sentence that
/// says what is wrong. A database that is away does not stop the host.
/// </summary>
internal sealed class DatabaseCheck(DurableDatabase database) : IHostedLifecycleService
{
    /// <exception cref="SchemaException">The database cannot be used by this release, and trying again does not help.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not SchemaException && !cancellationToken.IsCancellationRequested)
        {
            // The engine opens it again, and logs the failure.
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
