namespace Bizproc.Emulator.Commands;

/// <summary>What the program was told when it was started.</summary>
/// <param name="Urls">The addresses to listen at.</param>
/// <param name="WantsHelp">Whether it shall say how it is used, and nothing else.</param>
internal sealed record EmulatorCommandLine(IReadOnlyList<string> Urls, bool WantsHelp = false)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Reads the arguments, or says in one line what is wrong with them.</summary>
    public static (EmulatorCommandLine? Line, string? Fault) Parse(IReadOnlyList<string> arguments)
    {
        string[] urls = [DefaultUrl];
        // Both "--urls X" and "--urls=X", as programs of .NET take them.
        var words = new Queue<string>(arguments.SelectMany(static argument => argument.Split('=', 2)));
        while (words.TryDequeue(out string? word))
        {
            if (word is "--help" or "-h" or "-?") return (new EmulatorCommandLine([], WantsHelp: true), null);
            if (word is not "--urls") return (null, $"'{word}' is no argument of this program; --help shows those it has.");
            if (!words.TryDequeue(out string? value)) return (null, $"--urls needs an address, such as {DefaultUrl}.");

            urls = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (urls.Length == 0 || urls.Any(static url => !IsUrl(url)))
                return (null, $"'{value}' is no address to listen at; it must look like {DefaultUrl}, several separated by ';'.");
        }

        return (new EmulatorCommandLine(urls), null);
    }

    private static bool IsUrl(string url)
    {
        try
        {
            // The server's own reader: unlike Uri it knows http://*:5080.
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http", PathBase: "" or "/", Port: >= 0 and <= ushort.MaxValue } && address.Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
