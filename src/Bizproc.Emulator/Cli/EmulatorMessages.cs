using Bizproc.Emulator.Page;
using Bizproc.Emulator.Server;
using Bizproc.Emulator.Server.Rest;

namespace Bizproc.Emulator.Cli;

/// <summary>The texts that the program prints.</summary>
internal static class EmulatorMessages
{
    /// <summary>The end of the help of <c>verify</c>.</summary>
    public const string VerifyNotes = """
        The command adds, changes and deletes actions, and then a workflow template and a trigger, whose codes or names
        begin with bizproc-verify-. It does not touch others, and starts no workflow. It deletes its actions after every
        few calls, and everything at the end and after Ctrl+C. A portal that is not on this machine gets at most 2 calls
        per second after the first 50, so the command takes some minutes.

        Lines that need a second token, or a state that no method reads, are left out and counted. Calls of templates,
        workflows and triggers were not recorded; their answers are compared with those of the emulator.
        Exit code: 0 if all calls are answered alike and nothing is left on the portal, 1 if a call is answered
        otherwise or something is left, 2 for a mistake in the command line, 3 if the portal cannot be asked.

        """;

    /// <summary>Gets the end of the help of the program.</summary>
    public static string Notes => $"""
        In a clone of the repository, use dotnet run --project src/Bizproc.Emulator -- instead of bizproc emulator

        Methods: {string.Join(", ", MethodTable.Names.Order(StringComparer.Ordinal))}
        Renewal: POST /oauth/token/
        Control: below /emulator/, such as GET state, requests, POST answers, run, faults, clock, portal, update, move, users, reset; docs/emulator.md of the package describes them

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
