namespace Bizproc.Emulator.Page;

/// <summary>What a real portal may do otherwise than this one, for the page and the help (portal: 19).</summary>
internal static class NotModelled
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Delivery: how often the portal's queue tries again, and whether a handler's status matters to it. Here each run is sent once.",
        "The exact members of auth for every licence of a portal.",
        "The strict mode of the portal's data base: here a USE_SUBSCRIPTION that is too long is cut.",
        "Statuses of authentication errors at the cloud's front servers, where documentation and server differ.",
        "Whether an old refresh token dies when a new one is issued. Here it goes on, unless the portal is told that each works once.",
        "Tokens of an application that was removed: here they can still be used.",
        "Documents: there are only the fields that are given with a run.",
        "Expressions other than fields of the document and sums: functions, variables, constants and other steps stay as they are written.",
        "Users, and what their tokens may do, beyond administrator or not.",
        "Files: a file is a number, and there is nothing behind it.",
        "Events other than the three of an application's life.",
        "bizproc.provider.*, answers as XML, and signed links.",
        "All other methods of a portal.",
    ];
}
