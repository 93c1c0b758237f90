using Bizproc.Emulator.Verification;

namespace Bizproc.Emulator.Commands;

/// <summary>The command <c>verify</c>, which makes the recorded calls at another portal and compares the answers.</summary>
internal static class VerifyProgram
{
    public const string Name = "verify";

    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs the command once.</summary>
    /// <param name="arguments">The arguments after <c>verify</c>.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives the progress, and one line with the reason if the command cannot run.</param>
    /// <param name="stop">Ends the replay early. The command still deletes what it added.</param>
    /// <returns>The exit code: 0 if all answers match and nothing is left on the portal.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (arguments.Any(static argument => argument is "--help" or "-h" or "-?"))
        {
            await output.WriteAsync(VerifyMessages.Help).ConfigureAwait(false);
            return Success;
        }

        var (line, fault) = VerifyCommandLine.Parse(arguments, Environment.GetEnvironmentVariable(VerifyCommandLine.TokenVariable));
        if (line is null)
        {
            await error.WriteLineAsync(fault).ConfigureAwait(false);
            return Failure;
        }

        try
        {
            using var portal = new RemotePortal(line.Portal, line.Token, TimeProvider.System);
            var report = new VerificationReport(output, error, line.Portal, TimeProvider.System);
            return await new Verifier(portal, report, TimeProvider.System).RunAsync(stop).ConfigureAwait(false) ? Success : Failure;
        }
        catch (VerificationException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return Failure;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before the first call that changes the portal, so there is nothing to report.
            return Failure;
        }
    }
}
