using System.CommandLine;
using Bizproc.Emulator.Programs;

namespace Bizproc.Emulator.Cli;

/// <summary>The emulator as a program.</summary>
internal static class EmulatorProgram
{
    // An argument that begins with '@' is a value and not the name of a file with arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs until Ctrl+C, or until the process is asked to end.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // Let the server finish the answers that it has started.
        using var stop = new StopSignals();
        return await RunAsync(arguments, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);
    }

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="output">Receives the help, the addresses and reports.</param>
    /// <param name="error">Receives progress, and one line with the reason if the program cannot run.</param>
    /// <param name="stop">Stops the program.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var result = EmulatorCommand.CreateProgram(Environment.GetEnvironmentVariable(VerifyCommand.TokenVariable)).Parse(arguments, Parsing);
        if (CommandLineMistake.Find(result) is { } mistake)
        {
            await error.WriteLineAsync(mistake).ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // Ctrl+C is handled above, without a time limit: verify must have time to delete its actions.
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(invocation, stop).ConfigureAwait(false);
    }
}
