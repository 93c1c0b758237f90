using System.Diagnostics.CodeAnalysis;

namespace DocumentApp;

/// <summary>What the command line says.</summary>
internal sealed record SampleArguments
{
    public const string HelpText = """
        Brings the actions of this application to a portal: adds what is missing, then sends the update of every action.

          dotnet run --project samples/DocumentApp                  to an emulated portal, which goes on serving until Ctrl+C
          dotnet run --project samples/DocumentApp -- --once        the same, and ends; exit code 0 if every call was accepted
          dotnet run --project samples/DocumentApp -- --portal URL --token TOKEN --public-url URL
                                                                    to the portal at URL, and ends

          --portal URL      the portal, such as https://example.bitrix24.com
          --token TOKEN     an access token of the application, made by an administrator of the portal;
                            better in the environment variable BIZPROC_TOKEN, where no list of processes shows it
          --public-url URL  this application's own address as the portal reaches it, such as https://app.example.com
          --once            end when every call is made
          --help            this text

        """;

    private const string TokenVariable = "BIZPROC_TOKEN";

    public bool Once { get; init; }

    public bool Help { get; init; }

    public Uri? Portal { get; init; }

    public string? Token { get; init; }

    public Uri? PublicUrl { get; init; }

    /// <summary>Reads the command line; a mistake is said in one line, which never repeats the token.</summary>
    public static bool TryParse(string[] args, out SampleArguments arguments, [NotNullWhen(false)] out string? mistake)
    {
        arguments = new SampleArguments { Token = Environment.GetEnvironmentVariable(TokenVariable) };
        for (int i = 0; i < args.Length; i++)
        {
            string option = args[i];
            string? value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            switch (option)
            {
                case "--once":
                    arguments = arguments with { Once = true };
                    continue;
                case "--help" or "-h" or "-?":
                    arguments = arguments with { Help = true };
                    continue;
                case "--portal" or "--token" or "--public-url" when value is null:
                    mistake = $"{option} needs a value. --help shows how.";
                    return false;
                case "--token":
                    arguments = arguments with { Token = value };
                    break;
                case "--portal" or "--public-url":
                    if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                    {
                        mistake = $"{option} needs an address that begins with http:// or https://, not '{value}'.";
                        return false;
                    }

                    arguments = option == "--portal" ? arguments with { Portal = url } : arguments with { PublicUrl = url };
                    break;
                default:
                    mistake = $"'{option}' is no option. --help lists them.";
                    return false;
            }

            i++;
        }

        mistake = Missing(arguments);
        return mistake is null;
    }

    private static string? Missing(SampleArguments arguments)
    {
        if (arguments.Help) return null;
        if (arguments.Portal is null) return arguments.PublicUrl is null ? null : "--public-url goes with --portal.";
        if (string.IsNullOrEmpty(arguments.Token)) return $"--portal needs a token: give --token, or set {TokenVariable}.";

        return arguments.PublicUrl is null ? "--portal needs --public-url: the address at which the portal reaches this application." : null;
    }
}
