using Bizproc.Emulator.Hosting;
using Bizproc.Emulator.Page;
using Bizproc.Emulator.Rest;

namespace Bizproc.Emulator.Commands;

/// <summary>What the program prints.</summary>
internal static class EmulatorMessages
{
    public static string Help => $"""
        Answers like a Bitrix24 portal, for developing business-process actions without one.

        Usage: bizproc-emulator [--urls URL[;URL...]] [--help]
               bizproc-emulator verify --help
        In a clone of its sources: dotnet run --project src/Bizproc.Emulator -- instead of bizproc-emulator

          --urls   where to listen; {EmulatorCommandLine.DefaultUrl} if left out, which only this machine reaches
          --help   prints this
          verify   compares another portal's answers with the recorded ones

        Methods: {string.Join(", ", MethodTable.Names.Order(StringComparer.Ordinal))}
        Renewal: POST /oauth/token/
        Control: below /emulator/, such as GET state, POST run, faults, clock, portal, update, move, users, reset; the README lists them all

        Not modelled:
        {string.Join(Environment.NewLine, NotModelled.All.Select(static each => "- " + each))}

        """;

    /// <summary>Printed once the portal listens.</summary>
    public static string Started(IReadOnlyCollection<string> addresses)
    {
        string portal = ListeningAddress.Reachable(addresses.First()).ToString().TrimEnd('/');
        return $"""
            Listening at {string.Join(", ", addresses)}

            Tokens:   admin (application app.1, user 1, administrator), admin@app.2 (the same of application app.2),
                      user (app.1, user 2, no administrator), expired, noscope
            Refresh:  client id app.1, secret secret.1, refresh token refresh, at {portal}/oauth/token/
            Webhook:  {portal}/rest/1/goodhook/bizproc.activity.list
            Page:     {portal}/
            Try:      curl -d "auth=admin&CODE=hello&NAME=Hello&HANDLER=https://app.example.com/hello" {portal}/rest/bizproc.activity.add

            Ctrl+C stops it.

            """;
    }
}
