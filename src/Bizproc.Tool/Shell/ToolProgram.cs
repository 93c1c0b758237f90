using System.CommandLine;
using System.Text;
using Bizproc.Emulator.Cli;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Output;
using ToolExit = Bizproc.Tool.Output.ExitCode;

namespace Bizproc.Tool.Shell;

/// <summary>The program <c>bizproc</c>.</summary>
internal static class ToolProgram
{
    // An argument that begins with '@' is a value and not the name of a file with arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs until the command ends, until Ctrl+C, or until the process is asked to end.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new StopSignals();
        // The default of Windows has no signs such as the plus or minus of a plan.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        var terminal = Console.IsOutputRedirected ? null : ColourTerminal.Create(Environment.GetEnvironmentVariable("COLUMNS"));
        return await RunAsync(arguments, new ToolConsole(new GuardedWriter(Console.Out, isError: false), new GuardedWriter(Console.Error, isError: true), terminal), stop.Token).ConfigureAwait(false);
    }

    /// <summary>Runs until the command ends or is stopped.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="console">The streams.</param>
    /// <param name="stop">Stops the command.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolConsole console, CancellationToken stop)
    {
        var root = CommandTable.CreateRoot(console, arguments);
        if (Completion.IsAskedFor(arguments))
        {
            Completion.Write(root, arguments, console.Output);
            return ToolExit.Done;
        }

        var result = root.Parse(arguments, Parsing);
        if (CommandLineMistake.Find(result) is { } mistake)
        {
            await console.Error.WriteLineAsync(mistake).ConfigureAwait(false);
            return ToolExit.WrongUse;
        }

        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            // Ctrl+C is handled above, without a time limit: a command must have time to undo what it has begun.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await result.InvokeAsync(invocation, stop).ConfigureAwait(false);
        }
        catch (ToolException failure)
        {
            // The help and the commands of the emulator write by themselves.
            console.Note($"{failure.Message}.");
            return failure.Code;
        }
    }
}
