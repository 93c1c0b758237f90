using System.Runtime.InteropServices;
using Bizproc.Emulator.Commands;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await EmulatorProgram.RunAsync(args, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);

void Stop(PosixSignalContext signal)
{
    // The server answers what it has begun before the program ends.
    signal.Cancel = true;
    stop.Cancel();
}
