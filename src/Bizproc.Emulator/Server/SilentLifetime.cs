namespace Bizproc.Emulator.Server;

/// <summary>Leaves Ctrl+C to the program that contains the emulated portal. The default lifetime of the host would handle it.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
