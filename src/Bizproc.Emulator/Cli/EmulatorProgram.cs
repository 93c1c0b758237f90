using System.Net.Sockets;
using Bizproc.Emulator.Hosting;

namespace Bizproc.Emulator.Commands;

/// <summary>The emulator as a program.</summary>
internal static class EmulatorProgram
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs until told to stop.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">For what a reader wants to know.</param>
    /// <param name="error">For the one line that says why it does not run.</param>
    /// <param name="stop">Stops it.</param>
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
            await error.WriteLineAsync($"Cannot listen at {addresses}: {exception.Message.TrimEnd('.')}. Another --urls may help.").ConfigureAwait(false);
            return Failure;
        }
    }
}
