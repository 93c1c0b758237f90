namespace Bizproc.Emulator.Commands;

/// <summary>The arguments of the program.</summary>
/// <param name="Urls">The addresses to listen at.</param>
/// <param name="WantsHelp">True if the program must only print its help.</param>
internal sealed record EmulatorCommandLine(IReadOnlyList<string> Urls, bool WantsHelp = false)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Reads the arguments, or describes the first mistake in one line.</summary>
    public static (EmulatorCommandLine? Line, string? Fault) Parse(IReadOnlyList<string> arguments)
    {
        string[] urls = [DefaultUrl];
        // Accept both "--urls X" and "--urls=X", as other .NET programs do.
        var words = new Queue<string>(arguments.SelectMany(static argument => argument.Split('=', 2)));
        while (words.TryDequeue(out string? word))
        {
            if (word is "--help" or "-h" or "-?") return (new EmulatorCommandLine([], WantsHelp: true), null);
            if (word is not "--urls") return (null, $"'{word}' is not an argument of this program; see --help.");
            if (!words.TryDequeue(out string? value)) return (null, $"--urls needs an address such as {DefaultUrl}.");

            urls = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (urls.Length == 0 || urls.Any(static url => !IsUrl(url)))
                return (null, $"'{value}' is not an address to listen at. Use the form {DefaultUrl}, and separate several addresses by ';'.");
        }

        return (new EmulatorCommandLine(urls), null);
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
