using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using Bizproc.Emulator.Programs;
using Bizproc.Emulator.Server;

namespace Bizproc.Emulator.Cli;

/// <summary>The command that starts a portal: the program of this project, and a command of the tool.</summary>
internal sealed class EmulatorCommand : Command
{
    private readonly Option<bool>? _verbose;

    private EmulatorCommand(Option<bool>? verbose = null)
        : base("emulator", "Emulates a Bitrix24 portal, for the development of business-process actions without a real portal")
    {
        _verbose = verbose;
        Add(Urls);
        Add(Seed);
        Add(EmulatorHelp.CreateOption(static () => EmulatorMessages.Notes));
        SetAction(RunAsync);
    }

    /// <summary>Creates the command line of the program.</summary>
    /// <param name="tokenOfEnvironment">The token for <c>verify</c> if the command line has none.</param>
    public static EmulatorCommand CreateProgram(string? tokenOfEnvironment) => new() { new VersionOption(), VerifyCommand.CreateAsPart(tokenOfEnvironment) };

    /// <summary>Creates a command of another program.</summary>
    /// <param name="verbose">The option of every command that shows the exception behind a failure.</param>
    public static EmulatorCommand CreateAsPart(Option<bool> verbose) => new(verbose);

    /// <summary>Gets the option with the addresses to listen at.</summary>
    public Option<string[]> Urls { get; } = new("--urls")
    {
        Description = "The addresses to listen at, separated by ';'. Only this machine can reach the default",
        HelpName = "URL[;URL...]",
        Arity = ArgumentArity.ExactlyOne,
        DefaultValueFactory = static _ => [ListeningAddress.Default],
        CustomParser = ReadUrls,
    };

    /// <summary>Gets the option with the file of the portal's contents.</summary>
    public Option<string> Seed { get; } = new PathOption("--seed")
    {
        Description = "A file with users, CRM items, answers, options, applications and workflow templates with which the portal begins; docs/emulator.md describes it",
        HelpName = "FILE",
    };

    private async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        string[] urls = result.GetRequiredValue(Urls);
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        PortalSeed? seed = null;
        if (result.GetValue(Seed) is { } file && !SeedFile.TryRead(file, out seed, out string? mistake))
        {
            await error.WriteLineAsync(mistake).ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        try
        {
            var server = await PortalServer.StartAsync(urls, TimeProvider.System, stop).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                if (seed is not null) server.Control.Reset(seed);
                var advice = TextWriter.Synchronized(output);
                server.Recorder.Advise = advice.WriteLine;
                await output.WriteAsync(EmulatorMessages.Started(server.Addresses)).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
                return ExitCode.Success;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or SocketException or InvalidOperationException)
        {
            string addresses = string.Join(", ", urls);
            await error.WriteLineAsync($"Cannot listen at {addresses}: {exception.Message.TrimEnd('.')}. Choose another address with --urls.").ConfigureAwait(false);
            if (_verbose is not null && result.GetValue(_verbose)) await error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            // The server itself refuses some addresses, before it asks the machine for them.
            return exception is InvalidOperationException ? ExitCode.WrongUse : ExitCode.Failure;
        }
    }

    private static string[]? ReadUrls(ArgumentResult argument)
    {
        string value = argument.Tokens[0].Value;
        string[] urls = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length > 0 && urls.All(IsUrl)) return urls;

        argument.AddError($"'{value}' is not an address to listen at. Use the form {ListeningAddress.Default}, and separate several addresses by ';'.");
        return null;
    }

    private static bool IsUrl(string url)
    {
        try
        {
            // BindingAddress is the server's own parser. Unlike Uri, it accepts http://*:5080.
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http", PathBase: "" or "/", Port: >= 0 and <= ushort.MaxValue } && address.Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
