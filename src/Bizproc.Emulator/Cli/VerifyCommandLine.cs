namespace Bizproc.Emulator.Commands;

/// <summary>What <c>verify</c> was told when it was started. No record: it would print the token.</summary>
internal sealed class VerifyCommandLine(Uri portal, string token)
{
    public const string TokenVariable = "BIZPROC_TOKEN";

    private const string Example = "https://example.bitrix24.com";

    public Uri Portal => portal;

    public string Token => token;

    /// <summary>Reads the arguments behind <c>verify</c>, or says in one line what is wrong; that line never repeats a value.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="tokenOfEnvironment">What the variable holds, for a token that no list of processes shall show.</param>
    public static (VerifyCommandLine? Line, string? Fault) Parse(IReadOnlyList<string> arguments, string? tokenOfEnvironment)
    {
        string? address = null;
        string? token = tokenOfEnvironment;
        var words = new Queue<string>(arguments.SelectMany(Split));
        while (words.TryDequeue(out string? word))
        {
            if (word is not ("--portal" or "--token"))
                return (null, "verify has the arguments --portal and --token, and no others; --help shows more.");
            if (!words.TryDequeue(out string? value)) return (null, $"{word} needs a value; verify --help shows which.");

            if (word is "--portal") address = value;
            else token = value;
        }

        if (address is null) return (null, $"verify needs --portal, the portal's address, such as {Example}.");
        if (PortalOf(address) is not { } portal)
            return (null, $"--portal must be http or https with nothing behind the host, such as {Example}.");

        return string.IsNullOrWhiteSpace(token)
            ? (null, $"verify needs an administrator's token: --token, or better the environment variable {TokenVariable}.")
            : (new VerifyCommandLine(portal, token.Trim()), null);
    }

    /// <summary>Both "--portal X" and "--portal=X"; what is no name of an argument may have a '=' in it.</summary>
    private static string[] Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) ? argument.Split('=', 2) : [argument];

    private static Uri? PortalOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;

        bool isBare = uri is { AbsolutePath: "/" or "/rest" or "/rest/", Query: "", Fragment: "", UserInfo: "" } && uri.Host.Length > 0;
        return isBare ? new Uri(uri.GetLeftPart(UriPartial.Authority)) : null;
    }
}
