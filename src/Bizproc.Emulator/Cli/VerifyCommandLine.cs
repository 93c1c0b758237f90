namespace Bizproc.Emulator.Commands;

/// <summary>The arguments of <c>verify</c>. It is not a record, because the <c>ToString</c> of a record would print the token.</summary>
internal sealed class VerifyCommandLine(Uri portal, string token)
{
    public const string TokenVariable = "BIZPROC_TOKEN";

    private const string Example = "https://example.bitrix24.com";

    public Uri Portal => portal;

    public string Token => token;

    /// <summary>Reads the arguments after <c>verify</c>, or describes the first mistake in one line, which never repeats a value.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="tokenOfEnvironment">The value of the environment variable, for a token that lists of processes must not show.</param>
    public static (VerifyCommandLine? Line, string? Fault) Parse(IReadOnlyList<string> arguments, string? tokenOfEnvironment)
    {
        string? address = null;
        string? token = tokenOfEnvironment;
        var words = new Queue<string>(arguments.SelectMany(Split));
        while (words.TryDequeue(out string? word))
        {
            if (word is not ("--portal" or "--token"))
                return (null, "verify only has the arguments --portal and --token; see verify --help.");
            if (!words.TryDequeue(out string? value)) return (null, $"{word} needs a value; see verify --help.");

            if (word is "--portal") address = value;
            else token = value;
        }

        if (address is null) return (null, $"verify needs --portal with the portal's address, such as {Example}.");
        if (PortalOf(address) is not { } portal)
            return (null, $"--portal must be an http or https address without a path, such as {Example}.");

        return string.IsNullOrWhiteSpace(token)
            ? (null, $"verify needs an administrator's token. Set the environment variable {TokenVariable}, or use --token.")
            : (new VerifyCommandLine(portal, token.Trim()), null);
    }

    /// <summary>Accepts both "--portal X" and "--portal=X". Only names of arguments are split, because a value may contain '='.</summary>
    private static string[] Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) ? argument.Split('=', 2) : [argument];

    private static Uri? PortalOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;

        bool isBare = uri is { AbsolutePath: "/" or "/rest" or "/rest/", Query: "", Fragment: "", UserInfo: "" } && uri.Host.Length > 0;
        return isBare ? new Uri(uri.GetLeftPart(UriPartial.Authority)) : null;
    }
}
