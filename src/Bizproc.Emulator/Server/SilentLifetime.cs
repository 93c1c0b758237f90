namespace Bizproc.Emulator.Hosting;

/// <summary>Leaves Ctrl+C to the program that an emulated portal is part of; the host's own lifetime would take it.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
