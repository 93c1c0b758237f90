namespace Bizproc;

/// <summary>Why a call is not taken, with the status and the short reason that its sender gets.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">Says nothing that would help a forger.</param>
internal sealed record CallRefusal(int Status, string Reason)
{
    public static readonly CallRefusal TooLarge = new(413, "The call is too large");
    public static readonly CallRefusal Malformed = new(400, "This is no call of a portal");
    public static readonly CallRefusal Broken = new(400, "The call did not arrive as a whole");
    public static readonly CallRefusal NoAction = new(404, "No action of this code is called here");
    public static readonly CallRefusal UnknownPortal = new(403, "The application is not installed on this portal")
    {
        Remedy = "Have the application opened or installed again there; if a restart forgot the portal, register an IPortalStore that keeps portals",
    };
    public static readonly CallRefusal NoToken = new(403, "The call has no application token");
    public static readonly CallRefusal WrongToken = new(403, "The application token is not that of the portal");
    public static readonly CallRefusal ForeignEndpoint = new(403, "The portal has another address");
    public static readonly CallRefusal Unproven = new(403, "The call does not prove that it comes from the portal");
    public static readonly CallRefusal Undecided = new(503, "Nobody can tell now whether the call comes from the portal");
    public static readonly CallRefusal StoreAway = new(503, "The application cannot look now whose call it is");
    public static readonly CallRefusal Repeated = new(409, "The call was taken before");
    public static readonly CallRefusal Full = new(503, "Too many calls wait");

    /// <summary>The advice to the owner of the application, for the log alone.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The refusal of a body that is no form of a call.</summary>
    public static CallRefusal FromFault(FormFault fault) => fault is FormFault.TooLong or FormFault.ValueTooLong ? TooLarge : Malformed;
}
