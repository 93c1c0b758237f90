using System.Runtime.InteropServices;

namespace Bizproc.Emulator.Commands;

/// <summary>The emulator as a terminal command.</summary>
internal static class EmulatorCommand
{
    /// <summary>Runs until Ctrl+C, or until the process is asked to end.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await EmulatorProgram.RunAsync(arguments, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);

        void Stop(PosixSignalContext signal)
        {
            // Let the server finish the answers that it has started.
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
