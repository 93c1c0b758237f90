using Bizproc.Emulator.Hosting;
using Bizproc.Emulator.Page;
using Bizproc.Emulator.Rest;

namespace Bizproc.Emulator.Commands;

/// <summary>The texts that the program prints.</summary>
internal static class EmulatorMessages
{
    public static string Help => $"""
        Emulates a Bitrix24 portal, for the development of business-process actions without a real portal.

        Usage: bizproc-emulator [--urls URL[;URL...]] [--help]
               bizproc-emulator verify --help
        In a clone of the repository, use dotnet run --project src/Bizproc.Emulator -- instead of bizproc-emulator

          --urls   the addresses to listen at, separated by ';'. Default: {EmulatorCommandLine.DefaultUrl}, which only this machine can reach
          --help   prints this help
          verify   compares the answers of another portal with the recorded ones

        Methods: {string.Join(", ", MethodTable.Names.Order(StringComparer.Ordinal))}
        Renewal: POST /oauth/token/
        Control: below /emulator/, such as GET state, POST run, faults, clock, portal, update, move, users, reset; see the README

        Differences from a real portal:
        {string.Join(Environment.NewLine, NotModelled.All.Select(static each => "- " + each))}

        """;

    /// <summary>Gets the text that is printed after the portal has started to listen.</summary>
    public static string Started(IReadOnlyCollection<string> addresses)
    {
        string portal = ListeningAddress.Reachable(addresses.First()).ToString().TrimEnd('/');
        return $"""
            Listening at {string.Join(", ", addresses)}

            Tokens:   admin (application app.1, user 1, administrator), admin@app.2 (the same for application app.2),
                      user (app.1, user 2, not an administrator), expired, noscope
            Refresh:  client id app.1, secret secret.1, refresh token refresh, at {portal}/oauth/token/
            Webhook:  {portal}/rest/1/goodhook/bizproc.activity.list
            Page:     {portal}/
            Try:      curl -d "auth=admin&CODE=hello&NAME=Hello&HANDLER=https://app.example.com/hello" {portal}/rest/bizproc.activity.add

            Press Ctrl+C to stop.

            """;
    }
}
