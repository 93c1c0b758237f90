using System.Diagnostics.CodeAnalysis;
using Bizproc;

namespace DocumentApp;

/// <summary>The arguments of the command line.</summary>
internal sealed record SampleArguments
{
    public const string HelpText = """
        Registers the actions of this application on a portal: adds new ones, and updates changed ones. Without --portal it starts an emulated
        portal, which also installs the application and runs an action. The sample then checks the answer.

          dotnet run --project samples/DocumentApp                  uses an emulated portal, and runs until Ctrl+C
          dotnet run --project samples/DocumentApp -- --once        the same, then ends; exit code 0 if all actions are
                                                                    registered and the answer is right
          dotnet run --project samples/DocumentApp -- --plan        prints the plan, and changes nothing
          dotnet run --project samples/DocumentApp -- --portal URL --token TOKEN --public-url URL
                                                                    uses the portal at URL, then ends

          --portal URL      the portal, such as https://example.bitrix24.com
          --token TOKEN     an access token of the application for an administrator of the portal;
                            safer in the environment variable BIZPROC_TOKEN, which lists of processes do not show
          --client-id ID, --client-secret SECRET, --refresh-token TOKEN
                            renew the access token after it has expired; safer in BIZPROC_CLIENT_ID,
                            BIZPROC_CLIENT_SECRET and BIZPROC_REFRESH_TOKEN
          --public-url URL  the address at which the portal reaches this application, such as https://app.example.com
          --once            end after the answer is checked
          --plan            only print the plan
          --help            prints this help

        """;

    private const string TokenVariable = "BIZPROC_TOKEN";

    private string? ClientId { get; init; }

    private string? ClientSecret { get; init; }

    public bool Once { get; init; }

    public bool Help { get; init; }

    public bool Plan { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Gets the credentials that renew the token; <see langword="null"/> if they are not given.</summary>
    public ApplicationCredentials? Application => ClientId is null || ClientSecret is null ? null : new ApplicationCredentials(ClientId, ClientSecret);

    public Uri? Portal { get; init; }

    public string? Token { get; init; }

    public Uri? PublicUrl { get; init; }

    /// <summary>Reads the arguments, or describes the first mistake in one line, which never repeats the token.</summary>
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
                    mistake = $"{option} needs a value; see --help.";
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
                    mistake = $"'{option}' is not an option; see --help.";
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
        if (arguments.Portal is null) return arguments.PublicUrl is null ? null : "--public-url is only used with --portal.";
        if (string.IsNullOrEmpty(arguments.Token)) return $"--portal needs a token. Set {TokenVariable}, or use --token.";

        return arguments.PublicUrl is null ? "--portal needs --public-url, the address at which the portal reaches this application." : null;
    }
}
