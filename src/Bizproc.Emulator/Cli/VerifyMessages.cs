namespace Bizproc.Emulator.Commands;

/// <summary>The help of <c>verify</c>.</summary>
internal static class VerifyMessages
{
    public static string Help => $"""
        Replays the recorded calls against a portal and prints the answers that differ.

        Usage: bizproc-emulator verify --portal URL [--token TOKEN]

          --portal  the address of the portal, such as https://example.bitrix24.com or {EmulatorCommandLine.DefaultUrl}
          --token   an application's access token for a portal administrator, with the scope bizproc;
                    safer in the environment variable {VerifyCommandLine.TokenVariable}, which lists of processes do not show
          --help    prints this help

        The command adds, changes and deletes actions whose codes begin with bizproc-verify-. It does not touch other
        actions. It deletes its actions after every few calls, at the end, and after Ctrl+C. A portal that is not on this
        machine gets at most 2 calls per second after the first 50, so the command takes some minutes.

        Lines that need a second token, or a state that no method reads, are left out and counted.
        Exit code: 0 if all replayed lines are answered alike and nothing is left on the portal, otherwise 1.

        """;
}
