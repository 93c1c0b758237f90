using System.Net.Sockets;
using Bizproc.Emulator.Hosting;

namespace Bizproc.Emulator.Commands;

/// <summary>The emulator as a program.</summary>
internal static class EmulatorProgram
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="output">Receives the help and the addresses.</param>
    /// <param name="error">Receives one line with the reason if the program cannot run.</param>
    /// <param name="stop">Stops the program.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (arguments is [VerifyProgram.Name, ..])
            return await VerifyProgram.RunAsync([.. arguments.Skip(1)], output, error, stop).ConfigureAwait(false);

        var (line, fault) = EmulatorCommandLine.Parse(arguments);
        if (line is null)
        {
            await error.WriteLineAsync(fault).ConfigureAwait(false);
            return Failure;
        }

        if (line.WantsHelp)
        {
            await output.WriteAsync(EmulatorMessages.Help).ConfigureAwait(false);
            return Success;
        }

        try
        {
            var server = await PortalServer.StartAsync(line.Urls, TimeProvider.System, stop).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                await output.WriteAsync(EmulatorMessages.Started(server.Addresses)).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
                return Success;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Success;
        }
        catch (Exception exception) when (exception is IOException or SocketException or InvalidOperationException)
        {
            string addresses = string.Join(", ", line.Urls);
            await error.WriteLineAsync($"Cannot listen at {addresses}: {exception.Message.TrimEnd('.')}. Choose another address with --urls.").ConfigureAwait(false);
            return Failure;
        }
    }
}
