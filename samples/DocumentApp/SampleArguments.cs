using System.Diagnostics.CodeAnalysis;
using Bizproc;

namespace DocumentApp;

/// <summary>What the command line says.</summary>
internal sealed record SampleArguments
{
    public const string HelpText = """
        Brings a portal in line with the actions of this application: adds what is missing, and updates what changed. With a portal of its own
        it also answers: the portal installs it, runs an action, and the answer that comes back is checked.

          dotnet run --project samples/DocumentApp                  to an emulated portal, which goes on serving until Ctrl+C
          dotnet run --project samples/DocumentApp -- --once        the same, and ends; exit code 0 if all is as declared
                                                                    and the answer is right
          dotnet run --project samples/DocumentApp -- --plan        says what would be done, and does nothing
          dotnet run --project samples/DocumentApp -- --portal URL --token TOKEN --public-url URL
                                                                    to the portal at URL, and ends

          --portal URL      the portal, such as https://example.bitrix24.com
          --token TOKEN     an access token of the application, made by an administrator of the portal;
                            better in the environment variable BIZPROC_TOKEN, where no list of processes shows it
          --client-id ID, --client-secret SECRET, --refresh-token TOKEN
                            renew the access token when it has expired; better in BIZPROC_CLIENT_ID,
                            BIZPROC_CLIENT_SECRET and BIZPROC_REFRESH_TOKEN
          --public-url URL  this application's own address as the portal reaches it, such as https://app.example.com
          --once            end when it is done
          --plan            print the plan only
          --help            this text

        """;

    private const string TokenVariable = "BIZPROC_TOKEN";

    private string? ClientId { get; init; }

    private string? ClientSecret { get; init; }

    public bool Once { get; init; }

    public bool Help { get; init; }

    public bool Plan { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Who renews the token, if that is known.</summary>
    public ApplicationCredentials? Application => ClientId is null || ClientSecret is null ? null : new ApplicationCredentials(ClientId, ClientSecret);

    public Uri? Portal { get; init; }

    public string? Token { get; init; }

    public Uri? PublicUrl { get; init; }

    /// <summary>Reads the command line; a mistake is said in one line, which never repeats the token.</summary>
    public static bool TryParse(string[] args, out SampleArguments arguments, [NotNullWhen(false)] out string? mistake)
    {
        arguments = new SampleArguments
        {
            Token = Environment.GetEnvironmentVariable(TokenVariable),
            ClientId = Environment.GetEnvironmentVariable("BIZPROC_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("BIZPROC_CLIENT_SECRET"),
            RefreshToken = Environment.GetEnvironmentVariable("BIZPROC_REFRESH_TOKEN"),
        };
        for (int i = 0; i < args.Length; i++)
        {
            string option = args[i];
            string? value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            switch (option)
            {
                case "--once":
                    arguments = arguments with { Once = true };
                    continue;
                case "--plan":
                    arguments = arguments with { Plan = true };
                    continue;
                case "--help" or "-h" or "-?":
                    arguments = arguments with { Help = true };
                    continue;
                case "--portal" or "--token" or "--public-url" or "--client-id" or "--client-secret" or "--refresh-token" when value is null:
                    mistake = $"{option} needs a value. --help shows how.";
                    return false;
                case "--token":
                    arguments = arguments with { Token = value };
                    break;
                case "--client-id":
                    arguments = arguments with { ClientId = value };
                    break;
                case "--client-secret":
                    arguments = arguments with { ClientSecret = value };
                    break;
                case "--refresh-token":
                    arguments = arguments with { RefreshToken = value };
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
