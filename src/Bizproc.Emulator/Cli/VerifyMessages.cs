namespace Bizproc.Emulator.Commands;

/// <summary>What <c>verify</c> prints of itself.</summary>
internal static class VerifyMessages
{
    public static string Help => $"""
        Replays the recorded calls against a portal and prints what it answers differently.

        Usage: bizproc-emulator verify --portal URL [--token TOKEN]

          --portal  the portal, such as https://example.bitrix24.com or {EmulatorCommandLine.DefaultUrl}
          --token   an access token of an application, of a portal administrator, with the scope bizproc;
                    better in the environment variable {VerifyCommandLine.TokenVariable}, which no list of processes shows
          --help    prints this

        Actions are added, changed and deleted under codes that no other action has, bizproc-verify-...; all others
        stay as they are. What was added is deleted after each few calls, at the end, and after Ctrl+C. A portal that is
        not on this machine is asked at most twice a second beyond the first 50 calls, so that it takes some minutes.

        Lines that need more than one token, or that no method tells, are left out and counted.
        Exit code 0: all replayed lines are answered alike and nothing is left behind. Else 1.

        """;
}
