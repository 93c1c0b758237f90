namespace Bizproc.Emulator.Page;

/// <summary>The points in which a real portal may differ from this one, for the page and the help (portal: 19).</summary>
internal static class NotModelled
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Delivery: it is not established how often a portal repeats a run, or whether it uses the handler's status. Here each run is sent once.",
        "The members of auth, which depend on the portal's licence. Here they are always the same.",
        "The strict mode of the portal's database. Here a USE_SUBSCRIPTION that is too long is cut.",
        "The statuses of authentication errors at the cloud's front servers. The documentation and the server's source differ.",
        "Whether a refresh token still works after it was used. Here it does, unless oneTimeRefreshTokens is switched on.",
        "The tokens of a removed application. Here they still work.",
        "Documents other than CRM items. Here such a document has only the fields that are given with a run.",
        "Expressions of a single run other than document fields and calculations. They stay as they are written.",
        "Steps, conditions and expressions of the workflow designer beyond the common ones. A workflow that needs one fails with its name.",
        "The start of a workflow by an event of its document. Here only a call that creates or changes a CRM item does, and a call that starts one.",
        "The rights of users. Here a user is an administrator or not.",
        "Files. Here a file is only a number.",
        "Events other than ONAPPINSTALL, ONAPPUPDATE, ONAPPUNINSTALL and ONAPPTEST. They are never sent here.",
        "The methods bizproc.provider.*, answers as XML, and signed links. They do not work here.",
        "CRM beyond the fields and the rows of items: stages, links between items, products, rights, titles of fields. Here any value of a field is kept.",
        "Scopes other than bizproc. Here every token may call methods of CRM and users, and taught ones.",
        "All other methods of a portal. They exist here only if they are taught.",
    ];
}
