namespace Bizproc;

/// <summary>The reason why a call is refused. The sender gets the status and the reason.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">The reason, without details that would help a forger.</param>
internal sealed record CallRefusal(int Status, string Reason)
{
    public static readonly CallRefusal TooLarge = new(413, "The call is too large");
    public static readonly CallRefusal Malformed = new(400, "The body is not a call of a portal");
    public static readonly CallRefusal Broken = new(400, "The call is incomplete");
    public static readonly CallRefusal NoAction = new(404, "This address does not handle an action with this code");
    public static readonly CallRefusal UnknownPortal = new(403, "The application is not installed on this portal")
    {
        Remedy = "Open or install the application again there. If a restart lost the portal, register an IPortalStore that keeps portals",
    };
    public static readonly CallRefusal NoToken = new(403, "The call has no application token");
    public static readonly CallRefusal WrongToken = new(403, "The application token does not belong to the portal");
    public static readonly CallRefusal ForeignEndpoint = new(403, "The portal has another address");
    public static readonly CallRefusal Unproven = new(403, "The call does not prove that it comes from the portal");
    public static readonly CallRefusal Undecided = new(503, "The origin of the call cannot be checked now");
    public static readonly CallRefusal StoreAway = new(503, "The application cannot read its portals now");
    public static readonly CallRefusal Repeated = new(409, "The call was already accepted");
    public static readonly CallRefusal Full = new(503, "Too many calls are waiting");

    /// <summary>Gets the way in which the operator of the application can fix it; only for the log.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Gets the refusal for a body that cannot be read.</summary>
    public static CallRefusal FromFault(FormFault fault) => fault is FormFault.TooLong or FormFault.ValueTooLong ? TooLarge : Malformed;
}
