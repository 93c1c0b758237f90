using System.CommandLine;
using System.CommandLine.Parsing;
using Bizproc.Emulator.Server;
using Bizproc.Emulator.Verification;

namespace Bizproc.Emulator.Cli;

/// <summary>The command <c>verify</c>, which makes the recorded calls at another portal and compares the answers.</summary>
internal sealed class VerifyCommand : Command
{
    public const string TokenVariable = "BIZPROC_TOKEN";

    private const string Example = "https://example.bitrix24.com";

    private readonly string? _tokenOfEnvironment;

    private VerifyCommand(string? tokenOfEnvironment)
        : base("verify", "Replays the recorded calls against a portal and prints the answers that differ")
    {
        _tokenOfEnvironment = tokenOfEnvironment;
        Add(Portal);
        Add(Token);
        Add(EmulatorHelp.CreateOption());
        SetAction(RunAsync);
    }

    /// <summary>Creates the command for a program.</summary>
    /// <param name="tokenOfEnvironment">The value of the environment variable, for a token that lists of processes must not show.</param>
    public static VerifyCommand CreateAsPart(string? tokenOfEnvironment) => new(tokenOfEnvironment);

    /// <summary>Gets the option with the address of the portal.</summary>
    public Option<Uri> Portal { get; } = new("--portal")
    {
        Description = $"The address of the portal, such as {Example} or {ListeningAddress.Default}",
        HelpName = "URL",
        Required = true,
        CustomParser = ReadPortal,
    };

    /// <summary>Gets the option with the token. It has no default value, because help would print it.</summary>
    public Option<string> Token { get; } = new("--token")
    {
        Description = $"An application's access token for a portal administrator, with the scope bizproc; safer in the environment variable {TokenVariable}, which lists of processes do not show",
        HelpName = "TOKEN",
    };

    /// <summary>Gets the token of the command line, or that of the environment.</summary>
    public string? ReadToken(ParseResult result) => (result.GetValue(Token) ?? _tokenOfEnvironment)?.Trim();

    private async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        if (ReadToken(result) is not { Length: > 0 } token)
        {
            await error.WriteLineAsync($"verify needs an administrator's token. Set the environment variable {TokenVariable}, or use --token.").ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        var address = result.GetRequiredValue(Portal);
        try
        {
            using var portal = new RemotePortal(address, token, TimeProvider.System);
            var report = new VerificationReport(output, error, address, TimeProvider.System);
            bool isAlike = await new Verifier(portal, report, TimeProvider.System).RunAsync(stop).ConfigureAwait(false);
            return isAlike ? ExitCode.Success : ExitCode.Failure;
        }
        catch (VerificationException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return ExitCode.PortalFailed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before the first call that changes the portal, so there is nothing to report.
            return ExitCode.Failure;
        }
    }

    private static Uri? ReadPortal(ArgumentResult argument)
    {
        bool isAddress = Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (isAddress && uri is { AbsolutePath: "/" or "/rest" or "/rest/", Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 })
            return new Uri(uri.GetLeftPart(UriPartial.Authority));

        argument.AddError($"--portal must be an http or https address without a path, such as {Example}.");
        return null;
    }
}
