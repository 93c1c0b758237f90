using System.Runtime.InteropServices;

namespace Bizproc.Emulator.Commands;

/// <summary>The emulator as a command of a terminal.</summary>
internal static class EmulatorCommand
{
    /// <summary>Runs until Ctrl+C, or until it is told to end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await EmulatorProgram.RunAsync(arguments, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);

        void Stop(PosixSignalContext signal)
        {
            // The server answers what it has begun before the program ends.
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
