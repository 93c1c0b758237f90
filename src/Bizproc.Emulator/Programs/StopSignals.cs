using System.Runtime.InteropServices;

namespace Bizproc.Emulator.Programs;

/// <summary>The requests to end a program: Ctrl+C, Ctrl+\, a closed terminal, and the end of the process by another one.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private bool _isAsked;

    /// <summary>Begins to listen.</summary>
    public StopSignals() => _registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    /// <summary>Gets the token that is cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    /// <summary>Answers a signal. Several may arrive at once, each on a thread of its own.</summary>
    internal void Stop(PosixSignalContext signal)
    {
        // Let the command finish or undo what it has begun, and say what is left. Who presses Ctrl+C again does not want to wait for that. The other
        // signals may arrive twice when a terminal closes.
        bool isAgain = Interlocked.Exchange(ref _isAsked, true);
        signal.Cancel = signal.Signal != PosixSignal.SIGINT || !isAgain;
        if (isAgain) return;

        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has ended by itself at this moment.
        }
    }
}
