using System.CommandLine;
using System.CommandLine.Parsing;
using Bizproc.Emulator.Programs;
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
        Add(Report);
        Add(PortalVersion);
        Add(EmulatorHelp.CreateOption(static () => EmulatorMessages.VerifyNotes));
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

    /// <summary>Gets the option with the file that receives the report.</summary>
    public Option<string> Report { get; } = new PathOption("--report")
    {
        Description = "Writes the report to this file as JSON, without the portal's address and the token, so that it can be handed in. An existing file is replaced",
        HelpName = "FILE",
    };

    /// <summary>Gets the option with the portal's version.</summary>
    public Option<Version> PortalVersion { get; } = new("--portal-version")
    {
        Description = "The version of the portal's module for business processes, such as 26.300.0, for the report: no method tells it",
        HelpName = "VERSION",
        CustomParser = ReadVersion,
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
            using var file = result.GetValue(Report) is { } path ? await WholeFile.OpenAsync(path, stop).ConfigureAwait(false) : null;
            using var portal = new RemotePortal(address, token, error.WriteLine, TimeProvider.System);
            var report = new VerificationReport(output, error, address, TimeProvider.System);
            var verified = await new Verifier(portal, report, TimeProvider.System).RunAsync(stop).ConfigureAwait(false);
            file?.Write(ReportJsonWriter.Write(verified, address, result.GetValue(PortalVersion)));
            return verified.IsAlike ? ExitCode.Success : ExitCode.Failure;
        }
        catch (VerificationException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return ExitCode.PortalFailed;
        }
        catch (Exception exception) when (WholeFile.IsExpected(exception))
        {
            await error.WriteLineAsync($"The report cannot be written: {exception.Message.TrimEnd('.')}. Choose another file with --report.").ConfigureAwait(false);
            return ExitCode.WrongUse;
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

    private static Version? ReadVersion(ArgumentResult argument)
    {
        if (Version.TryParse(argument.Tokens[0].Value, out var version)) return version;

        argument.AddError("--portal-version must be a version such as 26.300.0.");
        return null;
    }
}
