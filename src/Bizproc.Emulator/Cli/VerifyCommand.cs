using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
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
    private readonly Func<string, NamedPortal>? _find;
    private readonly Option<bool>? _verbose;

    /// <summary>The token that belongs to the named portal.</summary>
    private string? _tokenOfPortal;

    private VerifyCommand(string? tokenOfEnvironment, Func<string, NamedPortal>? find = null, Option<bool>? verbose = null)
        : base("verify", "Replays the recorded calls against a portal and prints the answers that differ")
    {
        _tokenOfEnvironment = tokenOfEnvironment;
        _find = find;
        _verbose = verbose;
        Portal = new Option<Uri>("--portal")
        {
            Description = $"The address of the portal, such as {Example} or {ListeningAddress.Default}{(find is null ? "" : ", or a name of it")}. The token is read from {TokenVariable}",
            HelpName = find is null ? "URL" : "URL|NAME",
            Required = true,
            CustomParser = ReadPortal,
        };
        Add(Portal);
        if (find is null) Add(Token);
        Add(Json);
        Add(Report);
        Add(PortalVersion);
        Add(EmulatorHelp.CreateOption(static () => EmulatorMessages.VerifyNotes));
        SetAction(RunAsync);
    }

    /// <summary>Creates the command for a program.</summary>
    /// <param name="tokenOfEnvironment">The value of the environment variable, for a token that lists of processes must not show.</param>
    public static VerifyCommand CreateAsPart(string? tokenOfEnvironment) => new(tokenOfEnvironment);

    /// <summary>Creates the command for the tool, whose portals have names, and whose command line has no secrets.</summary>
    /// <param name="tokenOfEnvironment">The value of the environment variable.</param>
    /// <param name="find">Finds a portal by its address or name.</param>
    /// <param name="verbose">The option of every command that shows the exception behind a failure.</param>
    public static VerifyCommand CreateForTool(string? tokenOfEnvironment, Func<string, NamedPortal> find, Option<bool> verbose) => new(tokenOfEnvironment, find, verbose);

    /// <summary>Gets the option with the address of the portal.</summary>
    public Option<Uri> Portal { get; }

    /// <summary>Gets the option with the token. It has no default value, because help would print it.</summary>
    public Option<string> Token { get; } = new("--token")
    {
        Description = $"An application's access token for a portal administrator, with the scope bizproc; safer in the environment variable {TokenVariable}, which lists of processes do not show",
        HelpName = "TOKEN",
    };

    /// <summary>Gets the option that prints the report as JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Prints the report as JSON, without the portal's address and the token; what is told meanwhile goes to the error stream" };

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
    public string? ReadToken(ParseResult result) => ((_find is null ? result.GetValue(Token) : null) ?? _tokenOfEnvironment ?? _tokenOfPortal)?.Trim();

    private async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        if (ReadToken(result) is not { Length: > 0 } token)
        {
            await error.WriteLineAsync($"verify needs an administrator's token. Set the environment variable {TokenVariable}{(_find is null ? ", or use --token" : "")}.").ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        var address = result.GetRequiredValue(Portal);
        try
        {
            using var file = result.GetValue(Report) is { } path ? await WholeFile.OpenAsync(path, stop).ConfigureAwait(false) : null;
            using var portal = new RemotePortal(address, token, error.WriteLine, TimeProvider.System);
            bool isJson = result.GetValue(Json);
            var report = new VerificationReport(isJson ? error : output, error, address, TimeProvider.System);
            var verified = await new Verifier(portal, report, TimeProvider.System).RunAsync(stop).ConfigureAwait(false);
            byte[] json = ReportJsonWriter.Write(verified, address, result.GetValue(PortalVersion));
            file?.Write(json);
            if (isJson) await output.WriteLineAsync(Encoding.UTF8.GetString(json)).ConfigureAwait(false);
            return verified.IsAlike ? ExitCode.Success : ExitCode.Failure;
        }
        catch (VerificationException exception)
        {
            await WriteAsync(exception.Message, exception).ConfigureAwait(false);
            return ExitCode.PortalFailed;
        }
        catch (Exception exception) when (WholeFile.IsExpected(exception))
        {
            await WriteAsync($"The report cannot be written: {exception.Message.TrimEnd('.')}. Choose another file with --report.", exception).ConfigureAwait(false);
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped before the first call that changes the portal. Nothing was changed.").ConfigureAwait(false);
            return ExitCode.Failure;
        }

        async Task WriteAsync(string sentence, Exception cause)
        {
            await error.WriteLineAsync(sentence).ConfigureAwait(false);
            if (_verbose is not null && result.GetValue(_verbose)) await error.WriteLineAsync(cause.ToString().Replace(token, "***", StringComparison.Ordinal)).ConfigureAwait(false);
        }
    }

    private Uri? ReadPortal(ArgumentResult argument)
    {
        if (_find is not null)
        {
            var found = _find(argument.Tokens[0].Value);
            _tokenOfPortal = found.Token;
            if (found.Mistake is not null) argument.AddError(found.Mistake);
            return found.Address;
        }

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
