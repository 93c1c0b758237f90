using System.CommandLine;
using Bizproc.Portal.Tokens;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands;

/// <summary>A command whose failures are one sentence and an exit code.</summary>
internal abstract class ToolCommand : Command
{
    private const int MaxSentence = 2_000;

    private readonly ToolConsole _console;

    /// <param name="name">The name of the command.</param>
    /// <param name="description">The description in the help.</param>
    /// <param name="console">The streams.</param>
    protected ToolCommand(string name, string description, ToolConsole console)
        : base(name, description)
    {
        _console = console;
        SetAction(RunGuardedAsync);
    }

    /// <summary>Gets the option of every command that shows the exception behind a failure.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Shows the exception behind a failure",
        Recursive = true,
    };

    /// <summary>Creates the option for data that other programs read.</summary>
    protected static Option<bool> CreateJson() => new("--json") { Description = "Writes JSON, whose fields docs/tool.md describes" };

    /// <summary>Runs the command.</summary>
    /// <param name="line">The values of the command line.</param>
    /// <param name="console">The streams.</param>
    /// <param name="stop">Stops the command.</param>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop);

    private async Task<int> RunGuardedAsync(ParseResult line, CancellationToken stop)
    {
        try
        {
            return await RunAsync(line, _console, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _console.Note("Stopped. Nothing was changed.");
            return ExitCode.NotSo;
        }
        catch (Exception failure)
        {
            var (sentence, code) = Failures.Describe(failure, _console.Waits)
                ?? ($"{Name} failed unexpectedly: {failure.Message.TrimEnd('.')}. Repeat it with --verbose, and report what it prints", ExitCode.NotSo);
            string text = SecretRedactor.None.Clean(sentence, MaxSentence).TrimEnd('.');
            _console.Note(text.EndsWith('?') ? text : $"{text}.");
            if (line.GetValue(Verbose)) _console.Error.WriteLine(failure.ToString());
            return code;
        }
    }
}
