using Bizproc.Emulator.Verification;

namespace Bizproc.Emulator.Commands;

/// <summary>The emulator's program as <c>verify</c>: it asks another portal what this one was made to answer.</summary>
internal static class VerifyProgram
{
    public const string Name = "verify";

    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs once.</summary>
    /// <param name="arguments">The command line behind <c>verify</c>.</param>
    /// <param name="output">For the report.</param>
    /// <param name="error">For progress, and for the one line that says why it does not run.</param>
    /// <param name="stop">Ends it early; it cleans up all the same.</param>
    /// <returns>The exit code: 0 if all is answered alike and nothing is left behind.</returns>
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
            // Before the first call that changes anything.
            return Failure;
        }
    }
}
